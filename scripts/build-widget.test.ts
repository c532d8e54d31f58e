import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WidgetSizes } from '#scripts/build-widget.ts'
import { budget, buildWidget } from '#scripts/build-widget.ts'

let folder = ''
let sizes: WidgetSizes
const script = (name: string) => readFile(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-build-'))
  sizes = await buildWidget(folder)
})
afterAll(() => rm(folder, { recursive: true }))

test('a visitor is made to fetch no more than was promised', () => {
  expect(sizes.loader).toBeLessThanOrEqual(budget.loader)
  expect(sizes.chat).toBeLessThanOrEqual(budget.chat)
  expect(sizes.ways).toBeLessThanOrEqual(budget.ways)
})

test('the loader asks for the very scripts that were built with it, and one Preact serves them all', async () => {
  const loader = await script('widget.js')
  expect(loader).toMatch(/widget-chat\.js\?v=[0-9a-f]{12}/)
  expect(loader).toMatch(/widget-ways\.js\?v=[0-9a-f]{12}/)
  const [chat] = /widget-chat\.js\?v=\w+/.exec(loader) ?? []
  expect(await script('widget-ways.js')).toContain(`from"./${chat}"`)
})

test('no script writes HTML, asks another host, or leaves a comment or a path of this machine', async () => {
  for (const name of ['widget.js', 'widget-chat.js', 'widget-ways.js']) {
    const text = await script(name)
    expect(text).not.toMatch(/insertAdjacentHTML|document\.write|eval\(|new Function/)
    expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\/[a-z]/)
    expect(text).not.toContain(process.cwd())
  }
})
