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
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

test('a visitor is made to fetch no more than was promised: 3 KB until the button shows, 20 KB to chat', () => {
  expect(budget).toMatchObject({ loader: 3 * 1024, all: 20 * 1024 })
  expect(sizes.loader).toBeLessThanOrEqual(budget.loader)
  expect(sizes.all).toBeLessThanOrEqual(budget.all)
})

// Text, e-mail, phone, number and a few choices need no more than the chat itself.
test.each([
  ['a date', ['calendar']],
  ['consent, or several of several options', ['boxes']],
  ['one of many options, or cards with pictures', ['lists']],
  ['a rating', ['rating']],
  ['a file', ['files']],
  ['nothing, but shows a picture, a film or a file', ['media']],
  ['nothing, and the visitor opens the menu', ['menu']],
  ['nothing, and stands in a page or over it', ['place']],
])('a conversation that asks for %s is within the 20 KB, whatever its language', (_, names) => {
  const pieces = names.map((name) => sizes.pieces[name] ?? Number.NaN)
  expect(sizes.all + pieces.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(budget.all)
})

test('a conversation that asks for all of these takes less than 28 KB', () => {
  const total = Object.values(sizes.pieces).reduce((sum, size) => sum + size, sizes.all)
  expect(Object.keys(sizes.pieces)).toHaveLength(8)
  expect(total).toBeLessThan(28 * 1024)
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
  expect(await script('widget-boxes-de.js')).toContain('Auswahl bestätigen')
  expect(await script('widget-boxes-de.js')).not.toContain('Confirm')
})

test('what a part shares with the chat it takes from the chat: state and elements are of one kind', async () => {
  const calendar = await script('widget-calendar-fr.js')
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
