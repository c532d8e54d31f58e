import postgres from 'postgres'
import { connectionOptions } from '#db/connection.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { tablesWith } from '#test/tables-with.ts'

const { data } = JSON.parse(process.env.PARCOURS_E2E ?? '{}') as { data: string }

/** Which tables of the product under test hold this text anywhere, asked of its database itself. */
export async function tablesThatHold(text: string): Promise<string[]> {
  const server = await startEmbeddedPostgres({ dataDir: data })
  const sql = postgres({ ...connectionOptions(server.url), max: 1 })
  try {
    return await tablesWith(sql, text)
  } finally {
    await sql.end()
    await server.stop()
  }
}
