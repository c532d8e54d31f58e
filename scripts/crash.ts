import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { fullDisk } from '#scripts/crash/full-disk.ts'
import type { Outcome } from '#scripts/crash/kill-rounds.ts'
import { killRounds } from '#scripts/crash/kill-rounds.ts'
import { publishLedger } from '#scripts/crash/ledger.ts'
import { runFolder } from '#test/leftovers.ts'

/**
 * `npm run crash [-- rounds=50 conversations=200 part=process|database|disk]`: conversations go on while the process is killed (`kill -9`),
 * while its PostgreSQL is ended or killed, and while its disk is full. Each conversation must then read as if nothing had happened:
 * no message lost or repeated, each question answered once, each row written once. Ends with code 1 when one does not.
 */
const options = Object.fromEntries(process.argv.slice(2).map((given) => given.split('=')))
const rounds = Number(options.rounds ?? 50)
const conversations = Number(options.conversations ?? 200)
const parts = options.part ? [options.part] : ['process', 'database', 'disk']

for (const part of parts) {
  const folder = await runFolder('e2e')
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  const disk = part === 'disk' ? await fullDisk(dataDir) : undefined
  if (part === 'disk' && !disk) {
    console.log('disk: not tried here (a small disk of its own needs root and tmpfs)')
    continue
  }
  try {
    await prepare(dataDir)
    const victim = part === 'process' ? 'process' : part === 'database' ? 'database' : disk
    if (!victim) throw new Error(`There is no part ${part}`)
    const outcome = await killRounds({ dataDir, victim, rounds, conversations })
    tell(part, outcome)
  } finally {
    await disk?.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepare(dataDir: string): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir })
  const { migrateDatabase } = await import('#db/migrate.ts')
  await migrateDatabase(postgres.url)
  const { sql, close } = openDatabase(postgres.url, { connections: 1 })
  await publishLedger(sql)
  await close()
  await postgres.stop()
}

function tell(part: string, { rounds, finished, retries, refusals, faults }: Outcome): void {
  const refused = [...refusals].map(([what, times]) => `${times} × ${what}`).join(', ') || 'none'
  console.log(
    `${part}: ${rounds} rounds, ${finished} conversations finished, ${retries} requests asked again (refusals: ${refused}), ${faults.length} faults`,
  )
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
