import { z } from 'zod'
import { comparisons } from '#db/queries/row-list.ts'
import { router, workspaceProcedure } from '#server/api/init.ts'
import { givenColumn, mostColumns } from '#server/tables/columns.ts'
import {
  createTable,
  getTable,
  removeTable,
  renameTable,
  setColumns,
  tablesOf,
} from '#server/tables/data-tables.ts'
import { addRows, changeRow, removeRows, rowsOf } from '#server/tables/rows.ts'

const table = z.uuid()
const tableName = z.string().trim().min(1).max(80)
const columns = z.array(givenColumn).min(1).max(mostColumns)
const column = z.string().min(1).max(40)
const cell = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])
const values = z.record(column, cell)
const editing = workspaceProcedure('editor').input(z.object({ table }))

/** The workspace's own tables. CSV goes in and out by server/api/csv-door.ts. */
export const tablesRouter = router({
  list: workspaceProcedure('viewer').query(({ ctx }) => tablesOf(ctx.studio, ctx.workspace)),
  get: workspaceProcedure('viewer')
    .input(z.object({ table }))
    .query(({ ctx, input }) => getTable(ctx.studio, ctx.workspace, input.table)),
  create: workspaceProcedure('editor')
    .input(z.object({ name: tableName, columns }))
    .mutation(({ ctx, input }) => createTable(ctx.studio, ctx.workspace, input)),
  rename: editing
    .input(z.object({ name: tableName }))
    .mutation(({ ctx, input }) => renameTable(ctx.studio, ctx.workspace, input)),
  setColumns: editing
    .input(z.object({ columns, force: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => setColumns(ctx.studio, ctx.workspace, input)),
  remove: editing.mutation(({ ctx, input }) => removeTable(ctx.studio, ctx.workspace, input.table)),
  rows: workspaceProcedure('viewer')
    .input(
      z.object({
        table,
        search: z.string().max(200).optional(),
        filters: z
          .array(z.object({ column, is: z.enum(comparisons), value: cell }))
          .max(20)
          .default([]),
        sort: z.object({ column, descending: z.boolean() }).optional(),
        offset: z.int().min(0).max(1_000_000).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .query(({ ctx, input }) => rowsOf(ctx.studio, ctx.workspace, input)),
  addRows: editing
    .input(z.object({ rows: z.array(values).min(1).max(1000) }))
    .mutation(({ ctx, input }) => addRows(ctx.studio, ctx.workspace, input)),
  changeRow: editing
    .input(z.object({ row: z.uuid(), values }))
    .mutation(({ ctx, input }) => changeRow(ctx.studio, ctx.workspace, input)),
  removeRows: editing
    .input(z.object({ rows: z.array(z.uuid()).min(1).max(1000) }))
    .mutation(({ ctx, input }) => removeRows(ctx.studio, ctx.workspace, input)),
})
