import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import type { LoadReport } from '#scripts/bench/load.ts'
import { longBot } from '#scripts/bench/long-bot.ts'
import { addPastConversations } from '#scripts/bench/past-conversations.ts'
import type { Running } from '#scripts/bench/product.ts'
import { launchLeast, launchProduct, launchReference, usage } from '#scripts/bench/product.ts'
import { publishBot, publishedDocument } from '#scripts/bench/publish-bot.ts'
import { measureRollUps } from '#scripts/bench/roll-ups.ts'
import { countRoundTrips } from '#scripts/bench/round-trips.ts'
import { stepAlone } from '#scripts/bench/step-alone.ts'
import { runFolder } from '#test/leftovers.ts'

/**
 * `npm run bench [-- seconds=6 past=1000 part=load,blocks,memory,past,trips,step,rollups events=1000000]`: complete conversations over HTTP, beside the least that
 * a durable turn can cost on this machine (scripts/bench/reference-server.ts), on a database of their own, in processes of their own. What
 * we aim at stands beside what was measured; nothing else depends on it. `past=1000000` takes many minutes and gigabytes.
 */
const options = Object.fromEntries(process.argv.slice(2).map((given) => given.split('=')))
const seconds = Number(options.seconds ?? 6)
const past = Number(options.past ?? 1000)
const events = Number(options.events ?? 1_000_000)
const parts = new Set((options.part ?? 'load,blocks,memory,past,trips,step,rollups').split(','))
const warmUp = Math.min(3, seconds / 2)
const sizes = [10, 250, 5000]

const folder = await runFolder('e2e')
const dataDir = join(folder, 'data')
const postgres = await startEmbeddedPostgres({ dataDir })
const { sql, close } = openDatabase(postgres.url, { connections: 2 })
const roles = { ROLES: 'bot,worker' }
const product = await launchProduct({ DATA_DIR: dataDir, ...roles })

try {
  for (const size of sizes) await publishBot(sql, `bench-${size}`, longBot(size))
  const slug = 'lead-qualification'
  const shipped = await publishedDocument(sql, slug)
  if (!shipped) throw new Error(`The demo has no bot ${slug}.`)
  const busy = loadavg()[0] ?? 0
  console.log(`Lead qualification; each run ${seconds} s after ${warmUp} s of warming up.`)
  if (busy > 1)
    console.log(`Others keep this machine busy (load ${format(busy)}): look at ratios only, and with care.`)

  if (parts.has('load')) await besideReference(slug)
  if (parts.has('blocks')) await bySize()
  if (parts.has('memory')) await afterMany()
  if (parts.has('past')) await amongMany(slug)
  if (parts.has('trips')) {
    aim('Round trips to the database for each turn', await roundTripsPerTurn('bench-10'), 2.1)
    const whole = await roundTripsPerTurn(slug)
    console.log(`  in lead qualification, with its table and mails: ${format(whole)} for each request`)
  }
  if (parts.has('step')) console.log(`step alone: ${format(stepAlone(shipped, 3))} µs`)
  if (parts.has('rollups')) await rollUps(slug)
} finally {
  await product.stop()
  await close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function besideReference(slug: string): Promise<void> {
  console.log(
    '\n| at once | turns/s | reference | of it | p50 ms | reference | p95 ms | p99 ms | CPU ms/turn |',
  )
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  const told: (() => void)[] = []
  for (const users of [1, 16, 64]) {
    const before = await referenceRun(users)
    const run = await measured(product, slug, users)
    const least = users === 16 ? await leastRun(slug, users) : undefined
    const after = await referenceRun(users)
    const reference = (rate(before) + rate(after)) / 2
    const p50 = (before.p50 + after.p50) / 2
    const share = rate(run) / reference
    row(users, rate(run), reference, percent(share), run.p50, p50, run.p95, run.p99, run.cpuPerTurn)
    if (!least) continue
    told.push(() =>
      console.log(
        `  with nothing but the interpreter in the reference: ${format(rate(least))} turns/s (${percent(rate(least) / reference)}), p50 ${format(least.p50 / p50)} times, ${format(least.cpuPerTurn)} CPU ms a turn`,
      ),
    )
    told.push(() => aim('At 16 at once, % of the reference’s turns/s', share * 100, 65, 'least'))
    told.push(() => aim('At 16 at once, p50 in times the reference’s', run.p50 / p50, 1.5))
    told.push(() => aim('CPU ms of the process for each turn, at 16 at once', run.cpuPerTurn, 1))
  }
  for (const tell of told) tell()
}

async function bySize(): Promise<void> {
  console.log('\n| blocks | turns/s at 16 | p50 ms |\n| ---: | ---: | ---: |')
  const rates: number[] = []
  for (const size of sizes) {
    const run = await measured(product, `bench-${size}`, 16)
    rates.push(rate(run))
    row(size, rate(run), run.p50)
  }
  aim(
    `Cost of a turn among ${sizes.at(-1)} blocks, in times that among ${sizes[0]}`,
    (rates[0] ?? 0) / (rates.at(-1) ?? 1),
    1.2,
  )
}

async function afterMany(): Promise<void> {
  const many = await load(product.url, {
    slug: 'bench-10',
    users: 16,
    warmUp: 0,
    seconds: 120,
    conversations: 10_000,
  })
  const memory = usage(product)?.memory ?? Number.NaN
  console.log(`\nMemory after ${many.conversations} conversations (of 10 blocks) more: ${format(memory)} MB`)
}

async function amongMany(slug: string): Promise<void> {
  const before = await measured(product, slug, 16)
  const began = performance.now()
  await addPastConversations(sql, past)
  console.log(`\n${past} past conversations added in ${format((performance.now() - began) / 1000)} s`)
  const after = await measured(product, slug, 16)
  aim('Cost of a turn among them, in times that before', rate(before) / rate(after), 1.2)
}

/** The product's worker counts too: it is stopped first. */
async function rollUps(slug: string): Promise<void> {
  await load(product.url, { slug, users: 1, warmUp: 0, seconds: 30, conversations: 1 })
  await product.stop()
  const { seconds, scanSeconds, idleMs, ...counted } = await measureRollUps(sql, events)
  console.log(
    `\nFigures of ${counted.events} events in ${counted.conversations} conversations, from the beginning: ${format(seconds)} s; a bare scan of them: ${format(scanSeconds)} s (${format(seconds / scanSeconds)} times)`,
  )
  console.log(`  with nothing new since: ${format(idleMs)} ms`)
  aim('µs to count an event', (seconds * 1e6) / counted.events, 60)
}

/** Says what was measured, what we aim at, and whether it is reached. */
function aim(what: string, value: number, bound: number, kind: 'least' | 'most' = 'most'): void {
  const met = kind === 'most' ? value <= bound : value >= bound
  console.log(`${met ? '✓' : '✗'} ${what}: ${format(value)} (aim: at ${kind} ${bound})`)
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

/** How near the reference a product could come at all, whatever else it left out. */
async function leastRun(slug: string, users: number): Promise<LoadReport & { cpuPerTurn: number }> {
  const least = await launchLeast(postgres.url, slug)
  try {
    return await measured(least, slug, users)
  } finally {
    await least.stop()
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
