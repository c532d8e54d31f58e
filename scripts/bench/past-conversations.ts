import type postgres from 'postgres'

/** The tables that a conversation leaves rows in, and the column by which they belong to it. */
const tables = [
  ['conversations', 'id'],
  ['conversation_states', 'conversation_id'],
  ['events', 'conversation_id'],
] as const

/**
 * Fills the tables with so many conversations as like as two peas to one that was really held, each with a contact of its own, in the
 * order of time as the product's own identifiers are. The rows that it left in data tables are multiplied too: all of them alike but for the
 * longest value (an e-mail address), by which people are found.
 */
export async function addPastConversations(sql: postgres.Sql, count: number): Promise<void> {
  const [sample] = await sql`
    select workspace_id, id, contact_id from conversations where status = 'ended' order by started_at desc limit 1`
  if (!sample) throw new Error('There is no finished conversation to multiply.')
  const batch = 20_000
  for (let from = 0; from < count; from += batch) {
    const to = Math.min(from + batch, count) - 1
    await sql.begin(async (tx) => {
      // What is copied from valid rows is valid: nothing needs to be looked up.
      await tx`set local session_replication_role = replica`
      await copyRows(tx, 'contacts', 'id', sample.contact_id, sample.workspace_id, from, to)
      for (const [table, key] of tables)
        await copyRows(tx, table, key, sample.id, sample.workspace_id, from, to)
      await copyTableRows(tx, sample.contact_id, sample.workspace_id, from, to)
    })
  }
  for (const table of ['contacts', 'data_rows', 'written_rows', ...tables.map(([name]) => name)])
    await sql`vacuum analyze ${sql(table)}`
}

async function copyRows(
  tx: postgres.TransactionSql,
  table: string,
  key: string,
  id: string,
  workspace: string,
  from: number,
  to: number,
): Promise<void> {
  const columns = await tx<{ name: string }[]>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`
  const values = columns.map(({ name }) => {
    if (name === 'contact_id' || (table === 'contacts' && name === 'id')) return uuid('a')
    return name === key ? uuid('b') : `t."${name}"`
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  await tx.unsafe(
    `insert into ${table} (${names}) select ${values.join(', ')} from ${table} t, generate_series($1::int, $2::int) n
     where t.workspace_id = $3 and t."${key}" = $4`,
    [from, to, workspace, id],
  )
}

async function copyTableRows(
  tx: postgres.TransactionSql,
  contact: string,
  workspace: string,
  from: number,
  to: number,
): Promise<void> {
  const source = `from written_rows w
    join data_rows r on r.workspace_id = w.workspace_id and r.table_id = w.table_id and r.id = w.row_id,
    (select generate_series($1::int, $2::int) as place) g
    where w.workspace_id = $3 and w.contact_id = $4 and w.added`
  await tx.unsafe(
    `insert into data_rows (workspace_id, table_id, id, values, keys)
    select r.workspace_id, r.table_id, ${uuid('c', 'g.place')}, r.values,
      array(select case when length(k) = max(length(k)) over () then k || g.place else k end from unnest(r.keys) k)
    ${source}`,
    [from, to, workspace, contact],
  )
  await tx.unsafe(
    `insert into written_rows (workspace_id, contact_id, table_id, row_id, added)
    select w.workspace_id, ${uuid('a', 'g.place')}, w.table_id, ${uuid('c', 'g.place')}, true ${source}`,
    [from, to, workspace, contact],
  )
}

const uuid = (kind: string, n = 'n') =>
  `(lpad(to_hex(${n}), 12, '0') || '7${kind.repeat(3)}8000' || substr(md5(${n}::text), 1, 12))::uuid`
