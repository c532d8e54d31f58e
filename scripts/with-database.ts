import { startEmbeddedPostgres } from '#db/embedded.ts'
import { readEnvironment } from '#server/environment.ts'

/**
 * Runs a command on the database that this environment names, whether or not the product is running beside it. What goes wrong is told in
 * one sentence and ends the process with code 1.
 */
export async function withDatabase(run: (url: string) => Promise<void>): Promise<void> {
  try {
    const { databaseUrl, dataDir } = readEnvironment()
    const postgres = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir })
    try {
      await run(databaseUrl ?? postgres?.url ?? '')
    } finally {
      await postgres?.stop()
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
