import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from '#db/schema/columns.ts'

/** What the installation as a whole remembers: the fingerprint of APP_SECRET, whether the demo was planted… */
export const settings = pgTable('settings', {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedAt: moment().notNull().defaultNow(),
})
