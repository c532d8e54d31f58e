import { sql } from 'drizzle-orm'
import {
  customType,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { bots } from '#db/schema/bots.ts'
import { moment, workspaceId } from '#db/schema/columns.ts'
import { conversations } from '#db/schema/conversations.ts'

/**
 * Where a conversation stands: the bot asks and nobody has answered yet; it waits for a time or for the outside; it is with a human; it
 * came to an end; or it ended by an exit made for trouble that leads nowhere.
 */
export const outcomes = ['asking', 'waiting', 'human', 'completed', 'lost'] as const
export type Outcome = (typeof outcomes)[number]

const searchable = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * A conversation as lists and figures see it: made of its events up to `seq`, by the roll-up and by nobody else. What was counted for it
 * in the `daily_` tables is what this row says.
 */
export const conversationResults = pgTable(
  'conversation_results',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    botId: uuid().notNull(),
    versionId: uuid().notNull(),
    startedAt: moment().notNull(),
    /** The day it began, where the bot is. */
    day: date({ mode: 'string' }).notNull(),
    /** Its events are counted up to this number. */
    seq: integer().notNull(),
    lastAt: moment().notNull(),
    answers: integer().notNull(),
    outcome: text({ enum: outcomes }).notNull(),
    /** The last place that it came to, and the exit by which it left there, if it did. */
    flow: text().notNull(),
    block: text().notNull(),
    port: text().notNull(),
    /** What the visitor wrote. */
    said: searchable().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId] }),
    index('results_by_place').on(
      table.workspaceId,
      table.botId,
      table.flow,
      table.block,
      table.port,
      table.startedAt,
    ),
    index('results_by_outcome').on(table.workspaceId, table.botId, table.outcome, table.startedAt),
    index('results_asking')
      .on(table.workspaceId, table.botId, table.lastAt)
      .where(sql`${table.outcome} = 'asking'`),
    // What is pending is read from end to end by every search: 64 KB of it at most.
    index('results_said').using('gin', table.said).with({ fastupdate: true, gin_pending_list_limit: 64 }),
    foreignKey({
      name: 'results_of_conversation',
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
)

/** The goals that a conversation reached. */
export const conversationGoals = pgTable(
  'conversation_goals',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    goal: text().notNull(),
    botId: uuid().notNull(),
    startedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.goal] }),
    index('goals_of_bot').on(table.workspaceId, table.botId, table.goal, table.startedAt),
    foreignKey({
      name: 'goals_of_conversation',
      columns: [table.workspaceId, table.conversationId],
      foreignColumns: [conversations.workspaceId, conversations.id],
    }).onDelete('cascade'),
  ],
)

/** Conversations of a version that began on a day: what every figure is counted by. */
const cohort = {
  workspaceId: workspaceId(),
  botId: uuid().notNull(),
  versionId: uuid().notNull(),
  day: date({ mode: 'string' }).notNull(),
}

/** How many of them stand where. */
const standing = {
  asking: integer().notNull(),
  waiting: integer().notNull(),
  human: integer().notNull(),
  completed: integer().notNull(),
  lost: integer().notNull(),
}

/** Figures outlive the conversations that they were counted from, and go with their bot. */
export const dailyResults = pgTable(
  'daily_results',
  {
    ...cohort,
    begun: integer().notNull(),
    /** With at least one answer. */
    answered: integer().notNull(),
    /** Handed to a human at least once. */
    handedOff: integer().notNull(),
    ...standing,
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId, table.day, table.versionId] }),
    foreignKey({
      name: 'daily_results_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

/**
 * A block (`port` empty) or one of its exits: how many conversations came there at least once, and how many came there last. Each is
 * counted once, however often it walks in a circle.
 */
export const dailyBlocks = pgTable(
  'daily_blocks',
  {
    ...cohort,
    flow: text().notNull(),
    block: text().notNull(),
    port: text().notNull(),
    reached: integer().notNull(),
    ...standing,
  },
  (table) => [
    primaryKey({
      columns: [
        table.workspaceId,
        table.botId,
        table.day,
        table.versionId,
        table.flow,
        table.block,
        table.port,
      ],
    }),
    foreignKey({
      name: 'daily_blocks_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

export const dailyGoals = pgTable(
  'daily_goals',
  {
    ...cohort,
    goal: text().notNull(),
    /** Conversations that reached it at least once. */
    reached: integer().notNull(),
    times: integer().notNull(),
    value: doublePrecision().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId, table.day, table.versionId, table.goal] }),
    foreignKey({
      name: 'daily_goals_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

/** How far the roll-up has come: one row. */
export const rollUp = pgTable('roll_up', {
  id: integer().primaryKey(),
  /** Events since then are looked at (again). */
  since: moment().notNull(),
  /** The last conversation that the present sweep of all conversations has looked at; null: it has not begun. */
  sweptWorkspace: uuid(),
  sweptConversation: uuid(),
  /** When the last sweep came to its end; null: all conversations are to be looked at now. */
  sweptAt: moment(),
})
