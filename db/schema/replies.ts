import { jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment, workspaceId } from '#db/schema/columns.ts'
import { workspaces } from '#db/schema/workspaces.ts'

/** What agents say again and again, under a short name that they type after "/". */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Markdown, by language; '' is for every language that has none of its own. */
    texts: jsonb().$type<{ [language: string]: string }>().notNull(),
    createdAt: createdAt(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('canned_replies_once').on(table.workspaceId, table.name),
  ],
)
