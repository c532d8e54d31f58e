import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes, createdAt, moment, userId, workspaceId } from '#db/schema/columns.ts'
import { users } from '#db/schema/people.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import type { FlowDocument } from '#flow/document.ts'

export const bots = pgTable(
  'bots',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Origins ("https://shop.example") whose pages may talk to it; empty: all. */
    allowedSites: text().array().notNull().default(sql`'{}'`),
    /** The key by which sites vouch for their users (HMAC), sealed with APP_SECRET. Null: none was made yet. */
    userSecret: bytes(),
    /** How the chat looks. */
    theme: jsonb().$type<{ [token: string]: unknown }>().notNull().default({}),
    /** Conversations that ended so many days ago are erased; null: kept. */
    retentionDays: integer(),
    archivedAt: moment(),
    /** In the bin since; gone 30 days later. */
    deletedAt: moment(),
    createdBy: userId().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

/** What is being drawn: `snapshot` with the changes after `snapshotRevision` applied is revision `revision`. */
export const drafts = pgTable(
  'drafts',
  {
    workspaceId: workspaceId(),
    botId: uuid().notNull(),
    snapshot: jsonb().$type<FlowDocument>().notNull(),
    snapshotRevision: integer().notNull().default(0),
    revision: integer().notNull().default(0),
    /** What the checks found at this revision, for the list of bots. */
    problems: integer().notNull().default(0),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId] }),
    foreignKey({
      name: 'drafts_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

/** Every edit of a draft, in the order of the revisions they made: its tail, its history, its audit. */
export const changes = pgTable(
  'changes',
  {
    workspaceId: workspaceId(),
    botId: uuid().notNull(),
    revision: integer().notNull(),
    /** Made by the editor, so that a change sent twice is applied once. */
    id: text().notNull(),
    body: jsonb().$type<unknown>().notNull(),
    /** The editing session (a browser tab): undo takes back one's own. */
    session: text().notNull().default(''),
    userId: userId().references(() => users.id, { onDelete: 'set null' }),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId, table.revision] }),
    unique('changes_once').on(table.workspaceId, table.botId, table.id),
    foreignKey({
      name: 'changes_of_draft',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [drafts.workspaceId, drafts.botId],
    }).onDelete('cascade'),
  ],
)

/** Published documents, numbered for each bot, never changed. */
export const versions = pgTable(
  'versions',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    botId: uuid().notNull(),
    number: integer().notNull(),
    document: jsonb().$type<FlowDocument>().notNull(),
    /** The draft's revision that it was made of. */
    revision: integer().notNull(),
    note: text().notNull().default(''),
    userId: userId().references(() => users.id, { onDelete: 'set null' }),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('versions_number').on(table.workspaceId, table.botId, table.number),
    foreignKey({
      name: 'versions_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

/** Which version of a bot is live, and under which address. */
export const publications = pgTable(
  'publications',
  {
    workspaceId: workspaceId(),
    botId: uuid().notNull(),
    /** In the address `/b/{slug}`: one for the whole installation. */
    slug: text().notNull().unique(),
    /** Null until something was published. */
    versionId: uuid(),
    /** Taken offline, it keeps its address and its version, and starts no conversation. */
    online: boolean().notNull().default(true),
    at: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId] }),
    foreignKey({
      name: 'publications_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'publications_of_version',
      columns: [table.workspaceId, table.versionId],
      foreignColumns: [versions.workspaceId, versions.id],
    }),
    index('publications_by_version').on(table.workspaceId, table.versionId),
  ],
)

/** Links by which a colleague tries the draft without signing in; the link itself is `id` signed with APP_SECRET. */
export const tryLinks = pgTable(
  'try_links',
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    botId: uuid().notNull(),
    createdBy: userId().references(() => users.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    expiresAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId, table.id] }),
    unique('try_links_id').on(table.id),
    foreignKey({
      name: 'try_links_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)

/** Who has a draft open, in which tab, and what they have selected. A row that was not seen for a while counts for nothing. */
export const presences = pgTable(
  'presences',
  {
    workspaceId: workspaceId(),
    botId: uuid().notNull(),
    /** The editing session (a browser tab). */
    session: text().notNull(),
    userId: userId()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    flow: text(),
    block: text(),
    seenAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.botId, table.session] }),
    foreignKey({
      name: 'presences_of_bot',
      columns: [table.workspaceId, table.botId],
      foreignColumns: [bots.workspaceId, bots.id],
    }).onDelete('cascade'),
  ],
)
