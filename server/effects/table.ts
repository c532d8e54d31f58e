import type { DatabaseClient } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { actOnce } from '#db/queries/act-once.ts'
import type { FoundRow, FoundTable } from '#db/queries/data-rows.ts'
import {
  findDataRows,
  findDataTable,
  insertDataRow,
  lockDataRows,
  updateDataRow,
} from '#db/queries/data-rows.ts'
import type { Connection } from '#db/queries/statement.ts'
import { noteWrittenRow } from '#db/queries/written-rows.ts'
import { loosely, rowKey } from '#db/row-keys.ts'
import type { Column } from '#db/schema/tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import type { Match, Request, Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'

type TableRequest = Extract<Request, { type: 'table' }>
type Place = {
  sql: Connection
  workspace: WorkspaceId
  table: FoundTable
  /** Whose contact the row will be known to have come from; the simulator has none. */
  conversation?: string | undefined
  /** What is being written. It goes on its way at once, and is waited for in the end: each wait costs as much as the writing. */
  writes: Promise<unknown>[]
}

/** As many rows are looked at, at most, to find those that match to the letter. */
const candidatesMax = 10_000

/**
 * Looks up, counts, adds or changes rows of a data table. What changes something acts exactly once. Answers a list of the rows found or
 * written, as objects by the names of the columns; "empty" when there is none. Null: nothing waits for it any more.
 */
export async function actOnTable(asked: Asked<'table'>, sql: DatabaseClient['sql']): Promise<Result | null> {
  return carryOut(asked, sql, (run) => actOnce(sql, asked, (tx) => whole(run(tx))))
}

/** The same within the transaction that commits the turn which asks: it acts if the turn is, and once. `writes` are still on their way. */
export async function actInTurn(
  asked: Asked<'table'>,
  sql: DatabaseClient['sql'],
  tx: Connection,
): Promise<Acted> {
  const acted = await carryOut(asked, sql, (run) => run(tx))
  return 'writes' in acted ? acted : { result: acted, writes: [] }
}

async function whole(acting: Promise<Acted>): Promise<Result> {
  const { result, writes } = await acting
  await Promise.all(writes)
  return result
}

/** Does this change a table? */
export function writesTable(request: Request): boolean {
  return request.type === 'table' && !reads.has(request.operation)
}

/** The same for the simulator, whose conversation is nobody's: it acts at once and keeps nothing. */
export async function tryTable(
  { request, workspace }: Pick<Asked<'table'>, 'request' | 'workspace'>,
  sql: DatabaseClient['sql'],
): Promise<Result> {
  return carryOut({ request, workspace }, sql, (run) => sql.begin((tx) => whole(run(tx))) as Promise<Result>)
}

type Acted = { result: Result; writes: Promise<unknown>[] }

async function carryOut<R extends Result | Acted | null>(
  {
    request,
    workspace,
    conversation,
  }: Pick<Asked<'table'>, 'request' | 'workspace'> & { conversation?: string },
  sql: Connection,
  write: (run: (tx: Connection) => Promise<Acted>) => Promise<R>,
): Promise<R | Result> {
  const table = await findDataTable(sql, workspace, request.table)
  if (!table) return { outcome: 'error', message: `There is no table "${request.table}"` }
  const written = typedValues(table, request.values)
  if (typeof written === 'string') return { outcome: 'error', message: written }
  const wanted = typedMatches(table, request.match)
  if (typeof wanted === 'string') return { outcome: 'error', message: wanted }
  const run = async (on: Connection): Promise<Acted> => {
    const place: Place = { sql: on, workspace, table, conversation, writes: [] }
    const result = await operations[request.operation](place, { request, written, wanted })
    return { result, writes: place.writes }
  }
  return reads.has(request.operation) ? (await run(sql)).result : write(run)
}

const reads = new Set<TableRequest['operation']>(['find', 'count'])

type Wanted = { column: Column; value: Json; ignore: Match['ignore'] }
type Task = { request: TableRequest; written: JsonObject; wanted: Wanted[] }

const operations: { [O in TableRequest['operation']]: (place: Place, task: Task) => Promise<Result> } = {
  async find(place, { request, wanted }) {
    const rows = (await matching(place, wanted)).slice(0, Math.max(1, request.limit))
    return resultOf(place, rows)
  },
  async count(place, { wanted }) {
    return { outcome: 'success', value: (await matching(place, wanted)).length }
  },
  async insert(place, { written }) {
    return resultOf(place, [insert(place, written)])
  },
  async update(place, { request, written, wanted }) {
    return resultOf(place, await change(place, wanted, written, request.limit))
  },
  async upsert(place, { written, wanted }) {
    const [, changed] = await Promise.all([lock(place, wanted), change(place, wanted, written, 1)])
    if (changed.length) return resultOf(place, changed)
    const named = Object.fromEntries(wanted.map(({ column, value }) => [column.id, value]))
    return resultOf(place, [insert(place, { ...named, ...written })])
  },
}

/** Of two that find no row for the same values, one adds it. */
function lock({ sql, table }: Place, wanted: Wanted[]): Promise<void> {
  const keys = wanted.map(({ column, value }) => rowKey(table.id, column.id, value) ?? '')
  return lockDataRows(sql, [table.id, ...keys.sort()].join(' '))
}

function resultOf({ table }: Place, rows: Pick<FoundRow, 'values'>[]): Result {
  const value = rows.map(({ values }) =>
    Object.fromEntries(table.columns.map(({ id, name }) => [name, values[id] ?? null])),
  )
  return { outcome: value.length ? 'success' : 'empty', value }
}

function insert(place: Place, values: JsonObject): { values: JsonObject } {
  const { sql, workspace, table, writes } = place
  const id = newId()
  begin(writes, insertDataRow(sql, workspace, table.id, { id, values }))
  note(place, id, 'added')
  return { values }
}

function note(
  { sql, workspace, table, conversation, writes }: Place,
  row: string,
  columns: string[] | 'added',
) {
  if (conversation)
    begin(writes, noteWrittenRow(sql, workspace, conversation, { table: table.id, row, columns }))
}

function begin(writes: Place['writes'], write: Promise<void>): void {
  // Heard by whoever waits for them all; until then it is not unheard.
  write.catch(() => undefined)
  writes.push(write)
}

async function change(
  place: Place,
  wanted: Wanted[],
  written: JsonObject,
  limit: number,
): Promise<FoundRow[]> {
  const found = (await matching(place, wanted, { lock: true })).slice(0, Math.max(1, limit))
  const changed = found.map(({ id, values }) => ({ id, values: { ...values, ...written } }))
  for (const row of changed) {
    begin(place.writes, updateDataRow(place.sql, place.workspace, place.table.id, row))
    note(place, row.id, Object.keys(written))
  }
  return changed
}

async function matching(
  { sql, workspace, table }: Place,
  wanted: Wanted[],
  { lock = false } = {},
): Promise<FoundRow[]> {
  const keys = wanted.map(({ column, value }) => rowKey(table.id, column.id, value))
  // What is asked for with nothing finds nothing: an empty answer is nobody's order number.
  if (keys.includes(undefined)) return []
  const rows = await findDataRows(sql, workspace, table.id, keys as string[], candidatesMax, { lock })
  return rows.filter(({ values }) => wanted.every((match) => holds(match, values[match.column.id] ?? null)))
}

function holds({ value, ignore }: Wanted, found: Json): boolean {
  const [a, b] = [String(found).trim(), String(value).trim()]
  if (ignore === 'format') return (loosely(a) || a.toLowerCase()) === (loosely(b) || b.toLowerCase())
  return ignore === 'case' ? a.toLowerCase() === b.toLowerCase() : a === b
}

function typedMatches(table: FoundTable, match: Match[]): Wanted[] | string {
  const wanted: Wanted[] = []
  for (const { column: name, value, ignore } of match) {
    const column = columnOf(table, name)
    if (!column) return `There is no column "${name}"`
    wanted.push({ column, value: coerce(value, column.type), ignore })
  }
  return wanted
}

function typedValues(table: FoundTable, values: JsonObject): JsonObject | string {
  const written: JsonObject = {}
  for (const [name, value] of Object.entries(values)) {
    const column = columnOf(table, name)
    if (!column) return `There is no column "${name}"`
    const fitting = coerce(value, column.type)
    if (fitting === null && value !== null && value !== '') {
      return `${JSON.stringify(value).slice(0, 100)} does not fit the column "${column.name}" (${column.type})`
    }
    written[column.id] = fitting
  }
  return written
}

function columnOf({ columns }: FoundTable, name: string): Column | undefined {
  return columns.find((column) => column.name === name) ?? columns.find(({ id }) => id === name)
}
