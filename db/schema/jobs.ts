import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '#db/schema/columns.ts'
import type { JsonObject } from '#flow/json.ts'

/**
 * Rare work beside the conversations, the whole installation's: one row for what is to be done, which also tells how it went the last
 * time. What has a schedule keeps its row; what was asked for once goes when it is done.
 */
export const jobs = pgTable(
  'jobs',
  {
    kind: text().notNull(),
    /** Which of its kind; '' for the one that a schedule keeps. */
    key: text().notNull().default(''),
    args: jsonb().$type<JsonObject>().notNull().default({}),
    /** Counts how often it was asked for: what is asked while it runs makes it run again. */
    asked: integer().notNull().default(1),
    dueAt: moment().notNull(),
    /** Who works on it, until when: a process that says nothing for so long has gone away. */
    holder: uuid(),
    leaseUntil: moment(),
    /** Begun so many times since it last went well. */
    attempts: integer().notNull().default(0),
    /** What went wrong the last time; null: nothing. */
    problem: text(),
    doneAt: moment(),
    /** How long that took. */
    doneMs: integer(),
    /** What it did, in a few words for whoever runs the installation. */
    outcome: text(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] }), index('jobs_due').on(table.dueAt)],
)
