import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, createdAt, userId, workspaceId } from '#db/schema/columns.ts'
import { users } from '#db/schema/people.ts'
import { workspaces } from '#db/schema/workspaces.ts'

/** Files of visitors (they go with their conversation) and of authors (`conversationId` null). */
export const files = pgTable(
  'files',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    /** The unguessable part of its public address: 160 random bits. */
    address: text().notNull().unique(),
    name: text().notNull(),
    /** What its bytes say it is, not what its sender said. */
    type: text().notNull(),
    size: integer().notNull(),
    bytes: bytes().notNull(),
    conversationId: uuid(),
    userId: userId().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('files_of_conversation').on(table.workspaceId, table.conversationId),
  ],
)
