import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
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
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

test('a visitor is made to fetch no more than was promised: 3 KB until the button shows, 20 KB to chat', () => {
  expect(budget).toMatchObject({ loader: 3 * 1024, all: 20 * 1024 })
  expect(sizes.loader).toBeLessThanOrEqual(budget.loader)
  expect(sizes.all).toBeLessThanOrEqual(budget.all)
  for (const [name, size] of Object.entries(sizes.pieces)) {
    expect(size, name).toBeLessThanOrEqual(budget.piece)
  }
})

test('the loader asks for the others by the mark of their content, which the server is told', async () => {
  const { mark, names } = JSON.parse(await script('widget.json'))
  expect(await script('widget.js')).toContain(`.js?v=${mark}`)
  expect(names).toEqual(expect.arrayContaining(['widget.js', 'widget-chat.js', 'widget-words-fr.js']))
  expect((await readdir(folder)).sort()).toEqual([...names, 'widget.json'].sort())
})

test('a visitor is given the words of one language', async () => {
  expect(await script('widget-words-fr.js')).toContain('Écrivez un message')
  expect(await script('widget-chat.js')).not.toMatch(/Write a message|Écrivez un message/)
})

test('what a part shares with the chat it takes from the chat: state and elements are of one kind', async () => {
  const calendar = await script('widget-calendar.js')
  expect(calendar).toContain('.useState')
  expect(calendar).not.toContain('createElement(')
})

test('no script writes HTML, asks another host, or leaves a comment or a path of this machine', async () => {
  for (const name of await readdir(folder)) {
    const text = await script(name)
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/)
    expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\/[a-z]/)
    expect(text).not.toContain(process.cwd())
  }
})
