import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, moment, workspaceId } from '#db/schema/columns.ts'
import type { JsonObject } from '#flow/json.ts'

/** The latest word on one purpose; the wording that was agreed to is in the conversation's events. */
export type Consent = { given: boolean; at: string }

/** A person on the other side. What is known of them (`contact.x` in a flow) outlives conversations and versions. */
export const contacts = pgTable(
  'contacts',
  {
    // Goes with its workspace by a trigger: a key would lock the workspace's row at every new visitor.
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    facts: jsonb().$type<JsonObject>().notNull().default({}),
    consents: jsonb().$type<{ [purpose: string]: Consent }>().notNull().default({}),
    createdAt: createdAt(),
    /** When facts or consents changed, or a conversation began. */
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('contacts_latest').on(table.workspaceId, table.updatedAt, table.id),
  ],
)

/**
 * What names a contact: `visitor` (SHA-256 of the browser's secret), `user` (the site's own id, vouched for by an HMAC), later an
 * account of a channel.
 */
export const identities = pgTable(
  'identities',
  {
    workspaceId: workspaceId(),
    kind: text().notNull(),
    value: text().notNull(),
    contactId: uuid().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.kind, table.value] }),
    index('identities_of_contact').on(table.workspaceId, table.contactId),
    foreignKey({
      name: 'identities_of_contact_fk',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
  ],
)
