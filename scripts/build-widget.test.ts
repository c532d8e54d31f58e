import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { chatLanguages } from '#flow/chat-words/chat-words.ts'
import { ownNames } from '#scripts/build-widget.ts'
import { budget, widgetWeight } from '#scripts/widget-weight.ts'
import { botFace } from '#server/live/bot-face.ts'
import { answer, beginning, begun, signal } from '#server/live/schemas.ts'

let folder = ''
let weight: Awaited<ReturnType<typeof widgetWeight>>
const script = (name: string) => readFile(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parcours-build-'))
  weight = await widgetWeight(folder)
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

test('a visitor fetches no more than 3 KB until the button shows, with the look of a bot in two languages', () => {
  expect(budget).toEqual({ loader: 3 * 1024, all: 20 * 1024 })
  expect(weight.loader).toBeLessThanOrEqual(budget.loader)
})

test('and no more than 20 KB in all, whatever is asked and whatever the language: nothing else is fetched', async () => {
  expect(Object.keys(weight.all)).toEqual(chatLanguages)
  expect(Math.max(...Object.values(weight.all))).toBeLessThanOrEqual(budget.all)
  const kinds = new Set((await readdir(folder)).map((name) => name.replace(/-[a-z]{2}(?=\.)/, '')))
  expect([...kinds].sort()).toEqual(['widget-chat.js', 'widget-words.js', 'widget.js', 'widget.json'])
})

test('the loader asks for the others by the mark of their content, which the server is told', async () => {
  const { mark, names } = JSON.parse(await script('widget.json'))
  expect(await script('widget.js')).toContain(`.js?v=${mark}`)
  expect(names).toEqual(expect.arrayContaining(['widget.js', 'widget-chat-fr.js', 'widget-words-fr.js']))
  expect((await readdir(folder)).sort()).toEqual([...names, 'widget.json'].sort())
})

test('a visitor is given the words of one language, which are named as the chat names them', async () => {
  expect(await script('widget-chat-fr.js')).toContain('Écrivez un message')
  expect(await script('widget-chat-fr.js')).not.toMatch(/Write a message|Schreiben Sie/)
  const [words] = (await script('widget-chat-de.js')).split(';')
  expect(await script('widget-words-de.js')).toBe(`export ${words};`)
  const keys = (text = '') => text.match(/[{,][\w$]+:(?=")/g)
  expect(keys(words)).toEqual(keys((await script('widget-words-ar.js')).slice(0, -1)))
})

test('the names that the build makes short are in nothing that is sent, nor in what a page says and hears', () => {
  const schemas = [botFace, beginning, begun, answer, signal].map((schema) => z.toJSONSchema(schema))
  const sent = JSON.stringify(schemas)
  const page =
    'bot mode target locale delay scroll userId userHmac face open close toggle send setAttributes on off destroy get push widgets type role kind text unseen status'
  expect(ownNames.filter((name) => sent.includes(`"${name}":`) || page.split(' ').includes(name))).toEqual([])
})

test('no script writes HTML, asks another host, or leaves a comment or a path of this machine', async () => {
  for (const name of await readdir(folder)) {
    const text = await script(name)
    expect(text).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(|new Function/)
    expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\/[a-z]/)
    expect(text).not.toContain(process.cwd())
  }
})
