import type { Sql } from 'postgres'
import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { tablesWith } from '#test/tables-with.ts'

const { data } = JSON.parse(process.env.PARCOURS_E2E ?? '{}') as { data: string }

/** Which tables of the product under test hold this text anywhere, asked of its database itself. */
export function tablesThatHold(text: string): Promise<string[]> {
  return onDatabase((sql) => tablesWith(sql, text))
}

/** What a newer release does that has another shape for documents: it stores the draft in its own. Answers how it is taken back. */
export async function storeAsNewer(bot: string): Promise<() => Promise<void>> {
  const setVersion = (version: number) =>
    onDatabase(async (sql) => {
      await sql.begin(async (tx) => {
        const [draft] = await tx`
          update drafts set revision = revision + 1, snapshot_revision = revision + 1,
            snapshot = jsonb_set(snapshot, '{version}', ${version}::text::jsonb)
          where bot_id = ${bot} returning revision, workspace_id`
        await tx`
          insert into changes (workspace_id, bot_id, revision, id, body)
          values (${draft?.workspace_id}, ${bot}, ${draft?.revision}, ${crypto.randomUUID()},
            ${tx.json({ id: 'newer', name: { did: 'setField' }, edits: [] })})`
      })
    })
  await setVersion(99)
  return () => setVersion(1)
}

async function onDatabase<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ dataDir: data })
  const sql = postgres({ ...connectionOptions(server.url), max: 1 })
  try {
    return await work(sql)
  } finally {
    await sql.end()
    await server.stop()
  }
}
