import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { killRounds } from '#test/kill-rounds.ts'
import { runFolder } from '#test/leftovers.ts'

it('PostgreSQL crashing under load is 503 for a moment, and nothing half-written', {
  timeout: 300_000,
}, async () => {
  const folder = await runFolder('test')
  const dataDir = join(folder, 'data')
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: '16MB' } })
  try {
    await migrateDatabase(postgres.url)
    const kill = async () => {
      const [pid] = readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')
      // At once, without a checkpoint: what was committed is in the log alone.
      process.kill(Number(pid), 'SIGQUIT')
    }
    expect(await killRounds({ url: postgres.url, rounds: 2, conversations: 20, kill })).toEqual([])
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
