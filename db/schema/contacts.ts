import { sql } from 'drizzle-orm'
import {
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, moment, userId, workspaceId } from '#db/schema/columns.ts'
import { users } from '#db/schema/people.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import type { JsonObject } from '#flow/json.ts'

/** The latest word on one purpose, and the wording it was given to: the proof outlives the conversation. */
export type Consent = { given: boolean; at: string; text?: string }

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

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
    /** When this person was last here, to within a quarter of an hour. What the team changes does not count. */
    updatedAt: moment().notNull().defaultNow(),
    /** The words of the facts, as searches know them (see `searchWords`). */
    search: tsvector().notNull().generatedAlwaysAs(sql`contact_words(facts)`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('contacts_latest').on(table.workspaceId, table.updatedAt, table.id),
    // What is pending is read from end to end by every search: 64 KB of it at most.
    index('contacts_search')
      .using('gin', table.search)
      .with({ fastupdate: true, gin_pending_list_limit: 64 }),
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

export const erasers = ['team', 'visitor', 'retention'] as const
export type Eraser = (typeof erasers)[number]

/** What is left of what was erased: that it was, when, by whom, and how much. Nothing of what it was. */
export const erasures = pgTable(
  'erasures',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    by: text({ enum: erasers }).notNull(),
    /** The member of the team who did it. */
    userId: userId().references(() => users.id, { onDelete: 'set null' }),
    /** The contact that is gone; null: retention, which takes conversations of many. */
    contactId: uuid(),
    /** Whose retention it was. */
    botId: uuid(),
    people: integer().notNull().default(0),
    conversations: integer().notNull().default(0),
    messages: integer().notNull().default(0),
    files: integer().notNull().default(0),
    /** Rows of data tables that the person's conversations had added. */
    rows: integer().notNull().default(0),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    index('erasures_latest').on(table.workspaceId, table.at, table.id),
    index('erasures_of_contact').on(table.workspaceId, table.contactId),
  ],
)
