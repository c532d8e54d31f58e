import { sql } from 'drizzle-orm'
import {
  bigint,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, moment, userId, workspaceId } from '#db/schema/columns.ts'
import { contacts } from '#db/schema/contacts.ts'
import { users } from '#db/schema/people.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Request, Result } from '#flow/run/effect.ts'
import type { State } from '#flow/run/state.ts'

export const statuses = ['active', 'human', 'ended'] as const
export type Status = (typeof statuses)[number]

/** Whose turn it is to speak: the bot's, a human's (`assigneeId`), or nobody's yet while it waits in the queue. */
export const owners = ['bot', 'human', 'nobody'] as const
export type Owner = (typeof owners)[number]

/**
 * What lists and filters look at: written when a conversation begins, changes hands and ends, not at each turn. It goes with its contact
 * (foreign key) and with its bot (a trigger, see the migrations: a key would lock the bot's row at every beginning, and all visitors
 * begin with the same few).
 */
export const conversations = pgTable(
  'conversations',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    botId: uuid().notNull(),
    /** It stays on the version it began with (which lives as long as its bot). */
    versionId: uuid().notNull(),
    contactId: uuid().notNull(),
    channel: text().notNull(),
    locale: text().notNull(),
    status: text({ enum: statuses }).notNull().default('active'),
    owner: text({ enum: owners }).notNull().default('bot'),
    assigneeId: userId().references(() => users.id, { onDelete: 'set null' }),
    /** The name under which the visitor knows the agent who has it. */
    agentName: text(),
    team: text().notNull().default(''),
    /** What the bot told the agents when it handed over. */
    note: text().notNull().default(''),
    /** The visitor waits for a human's word since: in the queue, and with an agent who has not answered yet. */
    waitingSince: moment(),
    /** When something last happened that agents look at; null while no human has had to do with it. */
    inboxAt: moment(),
    /** Tokens of older epochs are refused. */
    epoch: integer().notNull().default(0),
    startedAt: moment().notNull(),
    endedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('conversations_of_bot').on(table.workspaceId, table.botId, table.startedAt, table.id),
    index('conversations_of_contact').on(table.workspaceId, table.contactId, table.startedAt),
    // What the lists of the inbox read, each in its own order; conversations that no human had to do with are in none of them.
    index('conversations_waiting')
      .on(table.workspaceId, table.waitingSince, table.id)
      .where(sql`${table.status} = 'human' and ${table.owner} = 'nobody'`),
    index('conversations_of_agent')
      .on(table.workspaceId, table.assigneeId, table.inboxAt, table.id)
      .where(sql`${table.status} = 'human' and ${table.owner} = 'human'`),
    index('conversations_with_humans')
      .on(table.workspaceId, table.inboxAt, table.id)
      .where(sql`${table.status} = 'human'`),
    index('conversations_humans_left')
      .on(table.workspaceId, table.inboxAt, table.id)
      .where(sql`${table.status} <> 'human' and ${table.inboxAt} is not null`),
    index('conversations_humans_left_of_bot')
      .on(table.workspaceId, table.botId, table.inboxAt, table.id)
      .where(sql`${table.status} <> 'human' and ${table.inboxAt} is not null`),
    foreignKey({
      name: 'conversations_of_contact_fk',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
  ],
)

/**
 * What a turn reads and rewrites: small, updated in place (fillfactor; no index but the key). `version` is what a turn compares and
 * sets: of two that read the same, one commits.
 */
export const conversationStates = pgTable(
  'conversation_states',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    version: integer().notNull().default(1),
    /** The last number given to an event. */
    seq: integer().notNull(),
    /** Without the contact's facts, which are the contact's. As text: nothing asks the database what is inside. */
    state: json().$type<State>().notNull(),
    /** The time in `timers` as the last turn left it, ms since 1970: not later than `state.timer`. */
    wakeAt: bigint({ mode: 'number' }),
    /** The last message that the visitor has seen. */
    seen: integer().notNull().default(0),
    /** The last that the agent who has it has seen. */
    teamSeen: integer().notNull().default(0),
    updatedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.conversationId] })],
)

// These tables have no foreign key, which would look up and lock the conversation for each row: rows come only by a commit that moves the
// state, and go with the conversation (a trigger, see the migrations).

/** What happened, in order: what contact, bot and agent said, the path of each turn, and the rest. The only record there is. */
export const events = pgTable(
  'events',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    seq: integer().notNull(),
    kind: text().notNull(),
    body: jsonb().$type<JsonObject>().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.seq] }),
    // Rows arrive in the order of time: a few pages tell the roll-ups where a period lies, and cost a turn nothing.
    index('events_by_time').using('brin', table.at),
  ],
)

/** When to wake a conversation: not later than its `state.timer`. */
export const timers = pgTable(
  'timers',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    dueAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId] }),
    index('timers_due').on(table.dueAt),
  ],
)

/**
 * Questions to the outside that a conversation waits for. The process that holds the lease works on it; when the lease runs out, any
 * process may. `result` is what a table write did, committed with the write itself: so it acts exactly once.
 */
export const asks = pgTable(
  'asks',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    n: integer().notNull(),
    request: jsonb().$type<Request>().notNull(),
    result: jsonb().$type<Result>(),
    /** How many processes have begun to work on it. */
    attempts: integer().notNull().default(1),
    leaseUntil: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.n] }),
    index('asks_due').on(table.leaseUntil),
  ],
)

/** What is to be delivered and nobody waits for: put there by the turn's commit, taken out when it was done. */
export const outbox = pgTable(
  'outbox',
  {
    workspaceId: workspaceId(),
    conversationId: uuid().notNull(),
    /** The event that asked for it. */
    seq: integer().notNull(),
    kind: text().notNull(),
    body: jsonb().$type<JsonObject>().notNull(),
    attempts: integer().notNull().default(0),
    dueAt: moment().notNull(),
    problem: text(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.conversationId, table.seq] }),
    index('outbox_due').on(table.dueAt),
  ],
)

/**
 * Requests that named themselves. `scope` is the conversation, or the bot for the one that began it. `answer` is what was replied,
 * messages apart (they are the events from `fromSeq` on); null while it is not known yet.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: workspaceId(),
    scope: uuid().notNull(),
    key: text().notNull(),
    conversationId: uuid().notNull(),
    /** SHA-256 of method, address and body. */
    bodyHash: bytes().notNull(),
    fromSeq: integer().notNull(),
    answer: json().$type<JsonObject>(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.scope, table.key] }),
    index('idempotency_of_conversation').on(table.workspaceId, table.conversationId),
  ],
)
