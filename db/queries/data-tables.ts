import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { Column } from '#db/schema/tables.ts'
import { dataRows, dataTables } from '#db/schema/tables.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type DataTable = { id: string; name: string; columns: Column[]; updatedAt: Date }

const table = {
  id: dataTables.id,
  name: dataTables.name,
  columns: dataTables.columns,
  updatedAt: dataTables.updatedAt,
}
const isThis = (workspace: WorkspaceId, id: string) =>
  and(eq(dataTables.workspaceId, workspace), eq(dataTables.id, id))

/** By name, with how many rows each has. */
export async function listDataTables(
  db: Database,
  workspace: WorkspaceId,
): Promise<(DataTable & { rows: number })[]> {
  const rows = db
    .select({ rows: count() })
    .from(dataRows)
    .where(and(eq(dataRows.workspaceId, dataTables.workspaceId), eq(dataRows.tableId, dataTables.id)))
  return db
    .select({ ...table, rows: sql<number>`(${rows})::int` })
    .from(dataTables)
    .where(eq(dataTables.workspaceId, workspace))
    .orderBy(asc(sql`lower(${dataTables.name})`))
}

export async function readDataTable(
  db: Database,
  workspace: WorkspaceId,
  id: string,
): Promise<DataTable | undefined> {
  const [row] = await db.select(table).from(dataTables).where(isThis(workspace, id))
  return row
}

/** The same, and its columns stay as they are until the transaction ends. */
export async function holdDataTable(
  tx: Database,
  workspace: WorkspaceId,
  id: string,
): Promise<DataTable | undefined> {
  const [row] = await tx.select(table).from(dataTables).where(isThis(workspace, id)).for('no key update')
  return row
}

/** Throws a unique violation when the name is another table's. */
export async function insertDataTable(
  tx: Database,
  workspace: WorkspaceId,
  given: { id: string; name: string; columns: Column[] },
): Promise<void> {
  await tx.insert(dataTables).values({ workspaceId: workspace, ...given })
}

/** Throws a unique violation when the name is another table's. */
export async function updateDataTable(
  tx: Database,
  workspace: WorkspaceId,
  id: string,
  set: { name?: string; columns?: Column[] },
): Promise<void> {
  await tx
    .update(dataTables)
    .set({ ...set, updatedAt: sql`now()` })
    .where(isThis(workspace, id))
}

/** With its rows. */
export async function deleteDataTable(db: Database, workspace: WorkspaceId, id: string): Promise<boolean> {
  const gone = await db.delete(dataTables).where(isThis(workspace, id)).returning({ id: dataTables.id })
  return gone.length === 1
}
