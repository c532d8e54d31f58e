import type postgres from 'postgres'

/**
 * Every table of the database, of whichever schema, that holds this text in any column, be it text, JSON, bytes or a list: what an
 * erasure must leave none of.
 */
export async function tablesWith(sql: postgres.Sql, text: string): Promise<string[]> {
  const tables = await sql<{ schema: string; name: string }[]>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm', 'p') and n.nspname !~ '^(pg_|information_schema)' order by 1, 2`
  const needle = `%${text.toLowerCase()}%`
  // Bytes are read as hexadecimal.
  const hex = `%${Buffer.from(text).toString('hex')}%`
  const found: string[] = []
  for (const { schema, name } of tables) {
    const rows =
      await sql`select 1 from ${sql(schema)}.${sql(name)} t where lower(t::text) like ${needle} or t::text like ${hex} limit 1`
    if (rows.length) found.push(name)
  }
  return found
}
