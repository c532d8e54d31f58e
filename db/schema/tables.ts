import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, moment, workspaceId } from '#db/schema/columns.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import type { JsonObject } from '#flow/json.ts'

export const columnTypes = ['text', 'number', 'boolean', 'date'] as const
export type ColumnType = (typeof columnTypes)[number]
/** A column of a data table. Rows carry values by column id, so that renaming touches no row. */
export type Column = { id: string; name: string; type: ColumnType }

/** The workspace's own tables: orders, products, leads… */
export const dataTables = pgTable(
  'data_tables',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    columns: jsonb().$type<Column[]>().notNull(),
    createdAt: createdAt(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.id] }),
    unique('data_tables_name').on(table.workspaceId, table.name),
  ],
)

export const dataRows = pgTable(
  'data_rows',
  {
    workspaceId: workspaceId(),
    tableId: uuid().notNull(),
    id: uuid().notNull(),
    /** The order in which rows came: what a table shows unless asked for another. */
    n: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    values: jsonb().$type<JsonObject>().notNull(),
    /** `rowKeys(values)`: what a look-up finds a row by, whatever its case and format. */
    keys: text().array().notNull().default(sql`'{}'`),
    createdAt: createdAt(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.tableId, table.id] }),
    // What is pending is read from end to end by every look-up: 64 KB of it at most, in which many keys are put into the index together.
    index('data_rows_by_key').using('gin', table.keys).with({ fastupdate: true, gin_pending_list_limit: 64 }),
    index('data_rows_in_order').on(table.workspaceId, table.tableId, table.n),
    foreignKey({
      name: 'data_rows_of_table',
      columns: [table.workspaceId, table.tableId],
      foreignColumns: [dataTables.workspaceId, dataTables.id],
    }).onDelete('cascade'),
  ],
)

/**
 * Which contact's conversations wrote into which row: added it, or filled these columns of it. Erasing the person erases that. Without a
 * key to contacts, which would make a writing conversation and an erasure wait for each other.
 */
export const writtenRows = pgTable(
  'written_rows',
  {
    workspaceId: workspaceId(),
    contactId: uuid().notNull(),
    tableId: uuid().notNull(),
    rowId: uuid().notNull(),
    added: boolean().notNull(),
    columns: text().array().notNull().default(sql`'{}'`),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.contactId, table.tableId, table.rowId] }),
    index('written_rows_of_row').on(table.workspaceId, table.tableId, table.rowId),
    foreignKey({
      name: 'written_rows_of_row_fk',
      columns: [table.workspaceId, table.tableId, table.rowId],
      foreignColumns: [dataRows.workspaceId, dataRows.tableId, dataRows.id],
    }).onDelete('cascade'),
  ],
)
