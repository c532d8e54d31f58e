import { rm } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from '@playwright/test'
import { chromium } from '@playwright/test'
import { makeBot } from '#e2e/bots.ts'
import { findChromium } from '#e2e/find-chromium.ts'
import { owner } from '#e2e/owner.ts'
import { launchProduct } from '#scripts/bench/product.ts'
import { startBareServer } from '#scripts/bench-editor/bare-server.ts'
import { bigBot, centralBlock } from '#scripts/bench-editor/big-bot.ts'
import { CanvasDriver } from '#scripts/bench-editor/canvas-driver.ts'
import type { Frames } from '#scripts/bench-editor/frames.ts'
import { installFrameRecorder, quantile } from '#scripts/bench-editor/frames.ts'
import { installKeyRecorder, typeMeasured } from '#scripts/bench-editor/keystrokes.ts'
import { installOpeningRecorder, openPage } from '#scripts/bench-editor/opening.ts'
import { weighScripts } from '#scripts/bench-editor/script-weight.ts'
import { seenAfter } from '#scripts/bench-editor/second-browser.ts'
import { step } from '#scripts/bench-editor/step.ts'
import { runFolder } from '#test/leftovers.ts'

/**
 * `npm run bench:editor [-- sizes=67,307,500 pages=bare,parcours]`: how the editor opens, moves and types with flows of so many blocks of
 * real content, beside a bare React Flow page with as many of its default nodes, in one Chromium, by real input events. What we aim at
 * stands beside what was measured; nothing else depends on it. `sizes=2000` goes past what we aim at.
 */
const options = Object.fromEntries(process.argv.slice(2).map((given) => given.split('=')))
const sizes = (options.sizes ?? '67,307,500').split(',').map(Number)
const pages = new Set((options.pages ?? 'bare,parcours').split(','))
const aimedAt = 500
const viewport = { width: 1440, height: 900 }

const folder = await runFolder('e2e')
const { executablePath, env } = await findChromium(folder)
const product = await step(
  'starting the product, which builds what is not built yet',
  () =>
    launchProduct({
      DATA_DIR: join(folder, 'data'),
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
    }),
  300,
)
const bare = await startBareServer()
const browser = await chromium.launch({
  executablePath,
  env: { ...(process.env as Record<string, string>), ...env },
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
})

try {
  await sayWhere(browser)
  console.log(
    '\n| page | blocks | scripts there | drawn | interactive | elements fit / 1:1 | heap MB | zoom | pan | zoom | drag | key p50/p95 | seen elsewhere p50/max |',
  )
  console.log(`|${' --- |'.repeat(13)}`)
  const told: (() => void)[] = []
  for (const blocks of sizes) {
    if (pages.has('bare')) tell(blocks, 'bare', await measureBare(blocks))
    if (!pages.has('parcours')) continue
    const measured = await measureProduct(blocks)
    tell(blocks, 'Parcours', measured)
    if (blocks === aimedAt) told.push(() => aims(measured))
  }
  for (const aims of told) aims()
} finally {
  await browser.close()
  await bare.stop()
  await product.stop()
  await rm(folder, { recursive: true, force: true })
}

type Measured = Awaited<ReturnType<typeof measureBare>> & { seen?: number[] }

async function measureBare(blocks: number) {
  await using context = await openContext()
  // Awaited here: the context is closed when this function is left.
  return await measureCanvas(
    context,
    `${bare.url}/?blocks=${blocks}`,
    { name: `bare, ${blocks} blocks`, blocks },
    async () => undefined,
    async ({ page }) => {
      await page.getByLabel('Text').focus()
    },
  )
}

async function measureProduct(blocks: number): Promise<Measured> {
  await using context = await openContext()
  await using second = await openContext()
  for (const { request } of [context, second]) {
    await request.post('/api/trpc/session.signIn', { data: owner, headers: { origin: product.url } })
  }
  const { bot } = await makeBot(context.request, product.url, {
    name: `${blocks} blocks`,
    document: bigBot(blocks),
  })
  const url = `${product.url}/bots/${bot}/edit`
  let seen: number[] = []
  const measured = await measureCanvas(
    context,
    url,
    { name: `Parcours, ${blocks} blocks`, blocks },
    ({ page }) => page.getByRole('button', { name: 'Show everything' }).click(),
    async ({ page, client }, target) => {
      const at = await new CanvasDriver(page, client).onScreen(target)
      await page.mouse.click(at.x, at.y)
      await page.locator('[data-fields]').locator('textarea, [contenteditable="true"], input').first().focus()
    },
    async (writer, target) => {
      const reader = await second.newPage()
      await openPage(reader, url)
      const driver = new CanvasDriver(reader, await second.newCDPSession(reader))
      await driver.zoomTo(target)
      await writer.page.keyboard.press('Home')
      seen = await seenAfter(writer, reader, ['zq1', 'zq2', 'zq3', 'zq4', 'zq5', 'zq6'])
    },
  )
  return { ...measured, seen }
}

type Hands = Pick<CanvasDriver, 'page' | 'client'>

async function measureCanvas(
  context: BrowserContext,
  url: string,
  { name, blocks }: { name: string; blocks: number },
  showAll: (hands: Hands) => Promise<void>,
  focusText: (hands: Hands, target: { x: number; y: number }) => Promise<void>,
  afterwards: (hands: Hands, target: { x: number; y: number }) => Promise<void> = async () => undefined,
) {
  const page = await context.newPage()
  const client = await context.newCDPSession(page)
  const scripts = weighScripts(page)
  const driver = new CanvasDriver(page, client)
  const part = <T>(what: string, act: () => Promise<T>) => step(`${name}: ${what}`, act)
  const opening = await part('opening', () => openPage(page, url))
  const weight = await part('weighing the scripts', () => scripts.total())
  const target = centralBlock(bigBot(blocks))
  await part('showing everything', async () => {
    await showAll(driver)
    await driver.atRest()
  })
  const fittedElements = await elements(page)
  const fitted = await part('gestures, fitted', () => driver.gestures(target))
  await part('going to zoom 1', () => driver.zoomTo(target))
  const nearElements = await elements(page)
  const near = await part('gestures at zoom 1', () => driver.gestures(target))
  await part('back to the block', () => driver.zoomTo(target))
  await part('focusing its text', () => focusText(driver, target))
  const keys = await part('keystrokes', () => typeMeasured(page, client, 40))
  const heap = await part('weighing the heap', async () => {
    await client.send('HeapProfiler.collectGarbage')
    return (await client.send('Runtime.getHeapUsage')).usedSize / 1e6
  })
  await part('a second browser', () => afterwards(driver, target))
  return { opening, weight, fittedElements, nearElements, fitted, near, keys, heap }
}

async function openContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', baseURL: product.url })
  for (const install of [installFrameRecorder, installOpeningRecorder, installKeyRecorder]) {
    await context.addInitScript(install)
  }
  return context
}

function elements(page: Hands['page']): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}

function tell(blocks: number, name: string, measured: Measured): void {
  const { opening, fittedElements, nearElements, fitted, near, keys, heap, seen } = measured
  const rows = [
    { zoom: 'fitted', gestures: fitted, elements: fittedElements },
    { zoom: '1:1', gestures: near, elements: nearElements },
  ]
  for (const { zoom, gestures, elements } of rows) {
    const first = zoom === 'fitted'
    row(
      first ? name : '',
      first ? blocks : '',
      first ? opening.scripts : '',
      first ? opening.drawn : '',
      first ? opening.interactive : '',
      elements,
      first ? heap.toFixed(1) : '',
      zoom,
      frames(gestures.pan),
      frames(gestures.zoom),
      frames(gestures.drag),
      first ? `${format(quantile(keys, 0.5))} / ${format(quantile(keys, 0.95))}` : '',
      first && seen ? `${format(quantile(seen, 0.5))} / ${format(Math.max(...seen))}` : '',
    )
  }
}

function aims({ opening, fitted, near, keys, heap, seen = [], weight }: Measured): void {
  console.log(`\nAt ${aimedAt} blocks:`)
  for (const gesture of ['pan', 'zoom', 'drag'] as const) {
    aim(`${gesture} at zoom 1, ms a frame p95`, near[gesture].p95, 17)
    aim(`${gesture} at zoom 1, ms the longest frame`, near[gesture].max, 50)
    aim(`${gesture} fitted, ms a frame p95`, fitted[gesture].p95, 33)
    aim(`${gesture} fitted, ms the longest frame`, fitted[gesture].max, 50)
  }
  aim('Opening, ms from the scripts being there to interactive', opening.interactive - opening.scripts, 1500)
  aim('Layout shifts while opening', opening.shift, 0)
  aim('Keystroke to paint, ms p95', quantile(keys, 0.95), 32)
  aim('Heap, MB', heap, 60)
  aim('A change seen in a second browser, ms at worst', Math.max(...seen), 500)
  aim('JavaScript to open the editor, KB of brotli', weight / 1024, 700)
}

/** Says what was measured, what we aim at, and whether it is reached. */
function aim(what: string, value: number, most: number): void {
  console.log(`${Math.round(value) <= most ? '✓' : '✗'} ${what}: ${format(value)} (aim: at most ${most})`)
}

async function sayWhere(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl')
    const about = gl?.getExtension('WEBGL_debug_renderer_info')
    return gl && about ? String(gl.getParameter(about.UNMASKED_RENDERER_WEBGL)) : 'no WebGL'
  })
  await page.close()
  const busy = loadavg()[0] ?? 0
  console.log(
    `Chromium ${browser.version()}, drawing by ${renderer}; ${cpus().length} cores; ${viewport.width}×${viewport.height}.`,
  )
  console.log(
    'Frames: ms between animation frames, p50/p95/longest, during the gesture and the moment after it.',
  )
  if (busy > 1)
    console.log(
      `Others keep this machine busy (load ${busy.toFixed(1)}): look at ratios only, and with care.`,
    )
}

function frames({ p50, p95, max }: Frames): string {
  return [p50, p95, max].map(Math.round).join('/')
}

function format(value: number): string {
  return value >= 10 ? String(Math.round(value)) : value.toFixed(2).replace(/\.?0+$/, '')
}

function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? format(cell) : cell)).join(' | ')} |`)
}
