import type { FoundRow, SeenRow } from '#db/queries/data-rows.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runStatement } from '#db/queries/statement.ts'
import { rowKeys } from '#db/row-keys.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** What is written into one data table. Whoever is behind the conversation is known to have added the row, or filled these columns of it. */
export type RowWrites = {
  table: string
  added: FoundRow[]
  changed: (FoundRow & { columns: string[] })[]
}

/** Rows to be written with a turn, if the rows that it saw are then still as they were. */
export type RowsInTurn = RowWrites & {
  /** Those that it changes. */
  seen: SeenVersion[]
  /** It adds one because those with these keys were these: nobody else who asks for the same `lock` may add one at the same time. */
  found?: { lock: string; keys: string[]; rows: SeenVersion[] }
}

type SeenVersion = Pick<SeenRow, 'id' | 'version'>

type RowsByPart = { [P in RowPart]?: string[] }
export type RowPart = 'added' | 'changed' | 'noted' | 'taken'

/**
 * The parts of a statement that write rows, each made of its rows as JSON (`columns` says how to read them) and of `live`: the
 * conversations, by workspace (w) and id (c), that may write.
 */
export const rowParts: { [P in RowPart]: { columns: string; text(rows: string): string } } = {
  added: {
    columns: 'c uuid, t uuid, id uuid, values jsonb, keys text[]',
    text: (rows) => `insert into data_rows (workspace_id, table_id, id, values, keys)
      select l.w, r.t, r.id, r.values, r.keys from ${rows} join live l on l.c = r.c`,
  },
  changed: {
    columns: 'c uuid, t uuid, id uuid, values jsonb, keys text[]',
    text: (rows) => `update data_rows d set values = r.values, keys = r.keys, updated_at = now()
      from live l, ${rows} where l.c = r.c and d.workspace_id = l.w and d.table_id = r.t and d.id = r.id`,
  },
  noted: {
    columns: 'c uuid, t uuid, id uuid, added boolean, columns text[]',
    text: (rows) => `insert into written_rows (workspace_id, contact_id, table_id, row_id, added, columns)
      select l.w, v.contact_id, r.t, r.id, r.added, r.columns
      from ${rows} join live l on l.c = r.c join conversations v on v.workspace_id = l.w and v.id = l.c
      on conflict (workspace_id, contact_id, table_id, row_id) do update
        set columns = array(select distinct unnest(written_rows.columns || excluded.columns))`,
  },
  // What one person fills is nobody else's any more.
  taken: {
    columns: 'c uuid, t uuid, id uuid, columns text[]',
    text: (
      rows,
    ) => `update written_rows o set columns = array(select unnest(o.columns) except select unnest(r.columns))
      from live l, ${rows}, conversations v
      where l.c = r.c and v.workspace_id = l.w and v.id = l.c and o.workspace_id = l.w and o.table_id = r.t and o.row_id = r.id
        and o.columns && r.columns and o.contact_id <> v.contact_id`,
  },
}

/** The rows of those parts for what one conversation writes. */
export function rowsWritten(conversation: string, { table, added, changed }: RowWrites): RowsByPart {
  const row = (id: string, more: object) => storable({ c: conversation, t: table, id, ...more })
  const stored = ({ id, values }: FoundRow) => row(id, { values, keys: rowKeys(table, values) })
  return {
    ...(added.length > 0 && { added: added.map(stored) }),
    ...(changed.length > 0 && { changed: changed.map(stored) }),
    noted: [
      ...added.map(({ id }) => row(id, { added: true, columns: [] })),
      ...changed.map(({ id, columns }) => row(id, { added: false, columns })),
    ],
    ...(changed.length > 0 && { taken: changed.map(({ id, columns }) => row(id, { columns })) }),
  }
}

/** Writes rows, within a transaction that holds those that it changes. Without a conversation (the simulator) they are nobody's. */
export async function writeRows(
  tx: Connection,
  workspace: WorkspaceId,
  conversation: string | undefined,
  writes: RowWrites,
): Promise<void> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const { noted, taken, ...plain } = rowsWritten(conversation ?? nobody, writes)
  const rows: RowsByPart =
    conversation === undefined ? plain : { ...plain, ...(noted && { noted }), ...(taken && { taken }) }
  await runStatement(tx, ({ value, part }) => {
    part('live', `select ${value(workspace)}::uuid as w, ${value(conversation ?? nobody)}::uuid as c`)
    for (const name of Object.keys(rowParts) as RowPart[]) {
      const given = rows[name]
      const { columns, text } = rowParts[name]
      if (given) part(name, text(`json_to_recordset(${value(`[${given.join(',')}]`)}) as r(${columns})`))
    }
    return 'select 1'
  })
}
