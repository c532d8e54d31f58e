import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import type { LoadReport } from '#scripts/bench/load.ts'
import { longBot } from '#scripts/bench/long-bot.ts'
import { addPastConversations } from '#scripts/bench/past-conversations.ts'
import type { Running } from '#scripts/bench/product.ts'
import { launchProduct, launchReference, usage } from '#scripts/bench/product.ts'
import { publishBot, publishedDocument } from '#scripts/bench/publish-bot.ts'
import { countRoundTrips } from '#scripts/bench/round-trips.ts'
import { stepAlone } from '#scripts/bench/step-alone.ts'
import { runFolder } from '#test/leftovers.ts'

/**
 * `npm run bench [-- seconds=8 past=1000]`: complete conversations over HTTP, beside the least that a durable turn can cost on this
 * machine (scripts/bench/reference-server.ts), on a database of their own. `past=1000000` takes minutes and gigabytes.
 */
const options = Object.fromEntries(process.argv.slice(2).map((given) => given.split('=')))
const seconds = Number(options.seconds ?? 8)
const past = Number(options.past ?? 1000)
const warmUp = Math.min(3, seconds / 2)

const folder = await runFolder('e2e')
const dataDir = join(folder, 'data')
const postgres = await startEmbeddedPostgres({ dataDir })
const { sql, close } = openDatabase(postgres.url, { connections: 2 })
const product = await launchProduct({ DATA_DIR: dataDir })

try {
  const sizes = [10, 250, 5000]
  for (const size of sizes) await publishBot(sql, `bench-${size}`, longBot(size))
  const shipped = await publishedDocument(sql, 'lead-qualification')
  const slug = shipped ? 'lead-qualification' : 'bench-10'
  console.log(`Bot: ${slug}. Each run: ${seconds} s after ${warmUp} s of warming up.\n`)

  console.log(
    '| at once | turns/s | reference | of it | p50 ms | reference | p95 ms | p99 ms | CPU ms/turn |',
  )
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const users of [1, 16, 64]) {
    const before = await referenceRun(users)
    const run = await measured(product, slug, users)
    const after = await referenceRun(users)
    const reference = (rate(before) + rate(after)) / 2
    const p50 = (before.p50 + after.p50) / 2
    row(
      users,
      rate(run),
      reference,
      percent(rate(run) / reference),
      run.p50,
      p50,
      run.p95,
      run.p99,
      run.cpuPerTurn,
    )
  }

  console.log('\n| blocks | turns/s at 16 | p50 ms |\n| ---: | ---: | ---: |')
  for (const size of sizes) {
    const run = await measured(product, `bench-${size}`, 16)
    row(size, rate(run), run.p50)
  }

  const many = await load(product.url, {
    slug: 'bench-10',
    users: 16,
    warmUp: 0,
    seconds: 3600,
    conversations: 10_000,
  })
  console.log(
    `\nMemory after ${many.conversations} more conversations: ${format(usage(product)?.memory ?? Number.NaN)} MB`,
  )

  await addPastConversations(sql, past)
  const laden = await measured(product, slug, 16)
  console.log(
    `With ${past} past conversations more: ${format(rate(laden))} turns/s at 16, p50 ${format(laden.p50)} ms`,
  )

  console.log(`Round trips to the database for each turn: ${format(await roundTripsPerTurn(slug))}`)
  console.log(`step alone: ${format(stepAlone(shipped ?? longBot(10), 3))} µs`)
} finally {
  await product.stop()
  await close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

type LoadOptions = { slug?: string; users: number; warmUp: number; seconds: number; conversations?: number }

async function load(url: string, given: LoadOptions): Promise<LoadReport> {
  const script = join(import.meta.dirname, 'bench/load.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify({ url, ...given })])
  const report = JSON.parse(stdout) as LoadReport
  if (report.failures > 0) throw new Error(`${report.failures} conversations failed: ${report.failure}`)
  return report
}

async function measured(
  target: Running,
  slug: string,
  users: number,
): Promise<LoadReport & { cpuPerTurn: number }> {
  await load(target.url, { slug, users, warmUp: 0, seconds: warmUp })
  const before = usage(target)
  const report = await load(target.url, { slug, users, warmUp: 0, seconds })
  const after = usage(target)
  const cpu = before && after ? after.cpu - before.cpu : Number.NaN
  return { ...report, cpuPerTurn: (cpu * 1000) / report.turns }
}

async function referenceRun(users: number): Promise<LoadReport> {
  const reference = await launchReference(postgres.url)
  try {
    return await load(reference.url, { users, warmUp, seconds: seconds / 2 })
  } finally {
    await reference.stop()
  }
}

/** A process of its own, whose way to the database is counted; what it asks while idle is taken off. */
async function roundTripsPerTurn(slug: string): Promise<number> {
  const counted = await countRoundTrips(postgres.url)
  const process = await launchProduct({ DATA_DIR: dataDir, DATABASE_URL: counted.url, ROLES: 'bot' })
  try {
    await load(process.url, { slug, users: 1, warmUp: 0, seconds: 2 })
    const idleFrom = counted.count()
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const idle = (counted.count() - idleFrom) / 2
    const from = counted.count()
    const report = await load(process.url, { slug, users: 1, warmUp: 0, seconds: 4 })
    return (counted.count() - from - idle * report.seconds) / report.turns
  } finally {
    await process.stop()
    await counted.close()
  }
}

function rate({ turns, seconds }: LoadReport): number {
  return turns / seconds
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`
}

function format(value: number): string {
  return value >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(2)
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? format(cell) : cell)).join(' | ')} |`)
}
