import { sql } from 'drizzle-orm'
import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, moment, userId, workspaceId } from '#db/schema/columns.ts'
import { users } from '#db/schema/people.ts'
import { workspaces } from '#db/schema/workspaces.ts'

/** What flows may send and nobody may read again: sealed with APP_SECRET, and only for the hosts it was given for. */
export const secrets = pgTable(
  'secrets',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    sealed: bytes().notNull(),
    hosts: text().array().notNull().default(sql`'{}'`),
    createdBy: userId().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('secrets_name').on(table.workspaceId, table.name),
  ],
)
