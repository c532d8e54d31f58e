import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from '@playwright/test'
import { chromium } from '@playwright/test'
import { openDatabase } from '#db/client.ts'
import { startEmbeddedPostgres } from '#db/embedded.ts'
import { findChromium } from '#e2e/find-chromium.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { AgentReport } from '#scripts/bench/agents.ts'
import { launchProduct, usage } from '#scripts/bench/product.ts'
import { publishBot } from '#scripts/bench/publish-bot.ts'
import type { StreamReport } from '#scripts/bench/streams.ts'
import { budget, widgetWeight } from '#scripts/widget-weight.ts'
import { runFolder } from '#test/leftovers.ts'

/**
 * `npm run bench:widget [-- runs=5 seconds=20 part=bytes,speed,streams,agents]`: what a site's visitors wait for, on a page with the widget and on
 * the same page without it, by a 4 times slower processor and a slow 4G; and many streams at once, with the bot and with agents.
 */
const options = Object.fromEntries(process.argv.slice(2).map((given) => given.split('=')))
const runs = Number(options.runs ?? 5)
const seconds = Number(options.seconds ?? 20)
const parts = new Set((options.part ?? 'bytes,speed,streams,agents').split(','))

/** Round trip in ms, bits a second: the slow 4G of Lighthouse. */
const slow4G = { latency: 150, down: 1_600_000, up: 750_000 }
const slower = 4

const busy = loadavg()[0] ?? 0
if (busy > 1) console.log(`Others keep this machine busy (load ${busy.toFixed(1)}).`)
if (parts.has('bytes')) await bytes()

const folder = await runFolder('e2e')
const dataDir = join(folder, 'data')
const postgres = await startEmbeddedPostgres({ dataDir })
const { sql, close } = openDatabase(postgres.url, { connections: 2 })
/** Who owns the installation, and answers its visitors. */
const person = { email: 'owner@bench.example', password: 'a password for the bench' }
const product = await launchProduct({
  ...{ DATA_DIR: dataDir, ROLES: parts.has('agents') ? 'web,bot,worker' : 'bot,worker' },
  ...{ OWNER_EMAIL: person.email, OWNER_PASSWORD: person.password },
})
try {
  if (parts.has('speed')) await speed()
  if (parts.has('streams')) await streams()
  if (parts.has('agents')) await agents()
} finally {
  await product.stop()
  await close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}

async function bytes(): Promise<void> {
  const { loader, all } = await widgetWeight()
  aim('Bytes of brotli until the button shows, the bot’s look included', loader, budget.loader)
  for (const [language, size] of Object.entries(all))
    aim(`Bytes of brotli in all, in ${language}`, size, budget.all)
}

async function speed(): Promise<void> {
  const { executablePath, env } = await findChromium(join(tmpdir(), 'parcours-bench-chromium'))
  const browser = await chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  const bot = 'lead-qualification'
  const tag = (address: string) => `<script src="${product.url}/${address}" data-bot="${bot}" async></script>`
  const [bare, withWidget] = await Promise.all([site(''), site(tag(`widget.js?bot=${bot}`))])
  try {
    const bareLoads: number[] = []
    const loads: number[] = []
    const buttons: number[] = []
    const firsts: number[] = []
    const seconds: number[] = []
    const inputs: number[] = []
    const hellos: number[] = []
    for (let run = 0; run < runs; run++) {
      bareLoads.push((await visit(browser, bare.url, false)).load)
      const { load, button, input, hello } = await visit(browser, withWidget.url, true)
      loads.push(load)
      buttons.push(button)
      inputs.push(input)
      hellos.push(hello)
      // A site that Parcours has not seen yet.
      const shorter = await site(tag('widget.js'))
      firsts.push((await visit(browser, shorter.url, true)).button)
      seconds.push((await visit(browser, shorter.url, true)).button)
      shorter.close()
    }
    console.log(
      `Median of ${runs} visits with nothing cached, ${slower} × slower CPU, slow 4G (${slow4G.latency} ms round trip, ${slow4G.down / 1e6} Mbit/s):`,
    )
    console.log(
      `  the bare page loads in ${median(bareLoads)} ms without the widget, ${median(loads)} ms with it`,
    )
    aim('ms from opening the page until the button can be seen', median(buttons), 600)
    aim('  the same where the address of the script does not name the bot', median(seconds), 600)
    aim('  and for the very first visitor of such a site', median(firsts), 600)
    aim('ms from opening the page until, pressed at once, it can be written in', median(inputs), 1500)
    console.log(`  and until the bot’s first words stand there, after its typing: ${median(hellos)} ms`)
  } finally {
    await browser.close()
    bare.close()
    withWidget.close()
  }
}

type Visit = { load: number; button: number; input: number; hello: number }

async function visit(browser: Browser, url: string, chats: boolean): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: slow4G.latency },
    ...{ downloadThroughput: slow4G.down / 8, uploadThroughput: slow4G.up / 8 },
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  // Told by the page itself: what this process adds by asking is not the visitor's.
  await page.addInitScript(`
    window.marks = {}
    const look = () => {
      const root = document.querySelector('parcours-chat')?.shadowRoot
      if (!marks.button && root?.querySelector('.launcher')) marks.button = performance.now()
      if (!marks.input && root?.querySelector('textarea')) marks.input = performance.now()
      if (!marks.hello && root?.querySelector('.theirs .said, .theirs p')) marks.hello = performance.now()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)`)
  await page.goto(url, { waitUntil: 'load' })
  const load = Number(
    await page.evaluate(
      'performance.timing.loadEventEnd - performance.timing.navigationStart || performance.now()',
    ),
  )
  if (!chats) {
    await context.close()
    return { load, button: 0, input: 0, hello: 0 }
  }
  await page.waitForFunction('marks.button')
  await page.evaluate(`document.querySelector('parcours-chat').shadowRoot.querySelector('.launcher').click()`)
  await page.waitForFunction('marks.input && marks.hello')
  const marks = (await page.evaluate('marks')) as { button: number; input: number; hello: number }
  await context.close()
  return { load, ...marks }
}

/** A page with nothing on it but a title and, perhaps, the widget. */
async function site(body: string): Promise<{ url: string; close(): void }> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head><body><h1>A page</h1>${body}</body></html>`
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

async function streams(): Promise<void> {
  const echo = bot({
    languages: ['en'],
    variables: { word: 'text' },
    flows: {
      main: flow<'en'>('Main').block(
        'ask',
        'askText',
        { prompt: { en: 'You said {{ word }}.' }, save: 'word' },
        'ask',
      ),
    },
  })
  await publishBot(sql, 'echo', echo)
  const load = { url: product.url, slug: 'echo', streams: 500, perSecond: 50, seconds }
  const { streams, said, ...heard } = await underLoad<StreamReport>('bench/streams.ts', load)
  console.log(
    `${streams} streams open, ${load.perSecond} messages a second for ${seconds} s (${said}): the bot’s answer heard ${told(heard)}`,
  )
}

async function agents(): Promise<void> {
  const load = { url: product.url, person, streams: 500, perSecond: 50, seconds }
  const { streams, said, toAgent, toVisitor } = await underLoad<AgentReport>('bench/agents.ts', load)
  console.log(
    `${streams} streams open, half of visitors and half of the agents who have their conversations, ${load.perSecond} messages a second for ${seconds} s (${said}):`,
  )
  console.log(`  the agent hears the visitor ${told(toAgent)}`)
  console.log(`  the visitor hears the agent ${told(toVisitor)}`)
}

function told({ p50, p95, p99, lost }: { p50: number; p95: number; p99: number; lost: number }): string {
  return `after ${p50.toFixed(0)} ms (p50), ${p95.toFixed(0)} ms (p95), ${p99.toFixed(0)} ms (p99); ${lost} lost`
}

/** What a process that puts load on the product reports; tells what that took of the product. */
async function underLoad<Report>(script: string, load: object): Promise<Report> {
  const before = usage(product)
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, script),
    JSON.stringify(load),
  ])
  const after = usage(product)
  if (before && after) {
    console.log(
      `Memory of the process ${before.memory.toFixed(0)} MB before, ${after.memory.toFixed(0)} MB after; CPU ${(((after.cpu - before.cpu) / seconds) * 100).toFixed(0)} % of one core, opening included`,
    )
  }
  return JSON.parse(stdout) as Report
}

function aim(what: string, value: number, bound: number): void {
  console.log(`${value <= bound ? '✓' : '✗'} ${what}: ${Math.round(value)} (aim: at most ${bound})`)
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
