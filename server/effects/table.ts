import type { DatabaseClient } from '#db/client.ts'
import { actOnce } from '#db/queries/act-once.ts'
import type { FoundTable, SeenRow } from '#db/queries/data-rows.ts'
import { findDataRows, findDataTable, findRowsOfKnown, lockNames } from '#db/queries/data-rows.ts'
import type { RowsInTurn } from '#db/queries/row-writes.ts'
import { writeRows } from '#db/queries/row-writes.ts'
import type { Connection } from '#db/queries/statement.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Asked } from '#server/effects/asked.ts'
import type { Deed, TableTask } from '#server/effects/table-task.ts'
import { tableTask, writesTable } from '#server/effects/table-task.ts'

type Place = Pick<Asked<'table'>, 'request' | 'workspace'> & {
  /** Whose contact a row will be known to have come from; the simulator has none. */
  conversation?: string
}

/** As many rows are looked at, at most, to find those that match to the letter. */
const candidatesMax = 10_000
/** With more in sight than these, a write is not done within the turn, whose commit looks at each of them again. */
const seenMax = 100

/**
 * Looks up, counts, adds or changes rows of a data table. What changes something acts exactly once. Answers a list of the rows found or
 * written, as objects by the names of the columns; "empty" when there is none. Null: nothing waits for it any more.
 */
export async function actOnTable(asked: Asked<'table'>, sql: DatabaseClient['sql']): Promise<Result | null> {
  return carryOut(asked, sql, (write) => actOnce(sql, asked, write))
}

/** The same for the simulator, whose conversation is nobody's: it acts at once and keeps nothing. */
export async function tryTable({ request, workspace }: Place, sql: DatabaseClient['sql']): Promise<Result> {
  return carryOut({ request, workspace }, sql, (write) => sql.begin(write) as Promise<Result>)
}

/** Tables as they were last seen. What is found by one that has changed since is not used. */
export type KnownTables = {
  get(name: string): FoundTable | undefined
  set(name: string, table: FoundTable): unknown
}

/** Answers a request with what it is to write when its turn is committed, if anything. Undefined: it is for `actOnTable`. */
export async function planTable(
  { request, workspace }: Pick<Asked<'table'>, 'request' | 'workspace'>,
  sql: Connection,
  known: KnownTables,
): Promise<{ result: Result; rows?: RowsInTurn } | undefined> {
  const name = `${workspace}/${request.table}`
  const seen = await lookInKnown({ request, workspace }, sql, known.get(name))
  const task = seen?.task ?? (await taskOf({ request, workspace }, sql))
  if ('outcome' in task) return { result: task }
  known.set(name, task.table)
  const candidates = seen?.candidates ?? (await candidatesOf(task, workspace, sql))
  if (candidates.length > seenMax && writesTable(request)) return undefined
  const { result, writes, changes } = task.decide(candidates)
  if (!writes) return { result }
  const { lock, keys } = task
  const adds = writes.added.length > 0 && lock !== undefined && keys !== null
  return {
    result,
    rows: { ...writes, seen: changes, ...(adds && { found: { lock, keys, rows: candidates } }) },
  }
}

/** Reads the request and finds its rows in one look; undefined when the table is not known, or not as it was. */
async function lookInKnown(
  { request, workspace }: Place,
  sql: Connection,
  table: FoundTable | undefined,
): Promise<{ task: TableTask; candidates: SeenRow[] } | undefined> {
  const task = table && tableTask(table, request)
  if (!task || typeof task === 'string' || !task.keys?.length) return undefined
  const candidates = await findRowsOfKnown(sql, workspace, task.table, task.keys, candidatesMax)
  return candidates && { task, candidates }
}

async function carryOut<R extends Result | null>(
  place: Place,
  sql: DatabaseClient['sql'],
  once: (write: (tx: Connection) => Promise<Result>) => Promise<R>,
): Promise<R | Result> {
  const { request, workspace, conversation } = place
  const task = await taskOf(place, sql)
  if ('outcome' in task) return task
  if (!writesTable(request)) return task.decide(await candidatesOf(task, workspace, sql)).result
  return once(async (tx) => {
    if (task.lock) await lockNames(tx, [task.lock])
    const { result, writes }: Deed = task.decide(await candidatesOf(task, workspace, tx, { lock: true }))
    if (writes) await writeRows(tx, workspace, conversation, writes)
    return result
  })
}

async function taskOf(
  { request, workspace }: Place,
  sql: Connection,
): Promise<TableTask | Extract<Result, { outcome: 'error' }>> {
  const table = await findDataTable(sql, workspace, request.table)
  const task = table ? tableTask(table, request) : `There is no table "${request.table}"`
  return typeof task === 'string' ? { outcome: 'error', message: task } : task
}

async function candidatesOf(
  { table, keys }: TableTask,
  workspace: WorkspaceId,
  sql: Connection,
  options?: { lock: boolean },
) {
  return keys ? findDataRows(sql, workspace, table.id, keys, candidatesMax, options) : []
}
