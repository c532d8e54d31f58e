import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment, userId, workspaceId } from '#db/schema/columns.ts'
import { users } from '#db/schema/people.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { locales } from '#flow/words.ts'

export const roles = ['owner', 'editor', 'agent', 'viewer'] as const
export type Role = (typeof roles)[number]

export const workspaces = pgTable('workspaces', {
  id: uuid().$type<WorkspaceId>().primaryKey(),
  name: text().notNull(),
  /** Where agents answer, whom to mail when somebody waits, and whatever else a workspace chooses. */
  settings: jsonb().$type<{ [name: string]: unknown }>().notNull().default({}),
  createdAt: createdAt(),
})

export const members = pgTable(
  'members',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: userId()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    /** Teams whose conversations this person answers; empty: everybody's. */
    teams: text().array().notNull().default(sql`'{}'`),
    /** Ready to answer visitors? True only while `seenAt` is recent as well. */
    available: boolean().notNull().default(false),
    seenAt: moment(),
    /** The language in which they last used the studio: mails to them are in it. */
    locale: text({ enum: locales }).notNull().default('en'),
    /** To be told by mail when somebody waits for an answer? */
    mailsWaiting: boolean().notNull().default(true),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index('members_of_user').on(table.userId),
  ],
)

export const invitations = pgTable(
  'invitations',
  {
    id: uuid().notNull(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    role: text({ enum: roles }).notNull(),
    /** SHA-256 of the secret in the link, hex. */
    tokenHash: text().notNull().unique(),
    invitedBy: userId().references(() => users.id, { onDelete: 'set null' }),
    expiresAt: moment().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('invitations_once').on(table.workspaceId, table.email),
  ],
)
