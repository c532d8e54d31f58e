import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { publishedHelpdesk } from '#e2e/helpdesk.ts'
import { makeWorld } from '#e2e/pages.ts'
import { Film } from '#e2e/pictures/film.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { talk } from '#e2e/talk.ts'

const folder = join(import.meta.dirname, '../../docs/pictures')
test.beforeAll(() => mkdir(folder, { recursive: true }))

test('the film: drawn, tried, published, and a visitor’s first words with it', async ({
  page,
  login,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1200, height: 720 })
  await login()
  const { bot, slug } = await makeBot(page.request, baseURL, { name: 'Coffee or tea' })
  const film = new Film(page)
  const editor = new EditorScreen(page)
  await showPointer(page)
  await editor.open(bot)
  await film.start()

  await editor.block('Hello').click()
  await editor.write('Text', 'Welcome to the workshop!')
  await letGo(editor)
  await film.hold(1000)
  await editor.dragExit(editor.block('Welcome'), null, { x: 90, y: 160 })
  await film.hold(600)
  await editor.pick('choice')
  await film.hold(500)
  await editor.write('Question', 'What may I bring you?')
  await film.hold(500)
  await editor.write('Label', 'Coffee')
  await editor.write('Label', 'Tea', 1)
  await film.hold(700)
  await letGo(editor)
  await page.getByRole('button', { name: 'Tidy up' }).click()
  await film.hold(700)
  await editor.dragExit(editor.block('What may I bring you?'), 'Coffee', { x: 80, y: 10 })
  await editor.pick('message')
  await editor.write('Text', 'A coffee it is. Two minutes.')
  await letGo(editor)
  await film.hold(800)

  await page.getByRole('button', { name: 'Try', exact: true }).click()
  await expect(editor.chat.getByText('What may I bring you?')).toBeVisible()
  await film.hold(800)
  await editor.chat.getByText('Coffee', { exact: true }).click()
  await expect(editor.chat.getByText('A coffee it is.')).toBeVisible()
  await film.hold(1500)
  await editor.saved()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByRole('button', { name: /Publish version 1/ }).click()
  await expect(page.getByText('It is live')).toBeVisible()
  await film.hold(1200)

  await page.goto(`/b/${slug}`)
  await page.getByText('Tea', { exact: true }).waitFor()
  await film.hold(900)
  await page.getByText('Coffee', { exact: true }).click()
  await expect(page.getByText('A coffee it is.')).toBeVisible()
  await film.hold(2500)
  await film.save(join(folder, 'drawing-and-chatting.webp'), 960)
})

test('pages of the demo', async ({ page, login, baseURL }) => {
  await login()
  const world = await makeWorld(page.request, baseURL)
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), world.workspace)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`/bots/${world.bot}/edit`)
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  await page.getByRole('button', { name: 'Try', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Try it' }).getByRole('log')).not.toBeEmpty()
  await save(page, 'editor')
  for (const [name, path] of [
    ['new-bot', '/bots/new'],
    ['look', `/bots/${world.bot}/look`],
  ] as const) {
    await page.goto(path)
    if (name === 'new-bot') await page.getByRole('radio', { name: 'Lead qualification' }).click()
    await expect(page.getByRole('log')).toContainText('assistant')
    await save(page, name)
  }
})

test('the people behind a bot', async ({ page, login, baseURL }) => {
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, bot, slug } = await publishedHelpdesk(page, api, 'Workshop')
  await api.tell('inbox.setDuty', { workspace, available: true })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/inbox')
  await expect(page.getByText('Nobody is waiting')).toBeVisible()
  const come = (...said: string[]) =>
    talk(
      page.request,
      slug,
      said.map((text) => ({ text })),
    )
  for (const half of [[], ['Noah Klein'], ['Mia'], []]) await come(...half)
  for (const [name, need] of waiting) await come(name, need)
  const { conversation } = await come('Élodie Durand', 'My lamp arrived without its shade. Order 20417.')
  const about = { workspace, conversation }
  await api.tell('inbox.take', about)
  await api.tell('inbox.note', { ...about, text: 'Second time this month: ask the packers.' })
  const text = 'Hello Élodie, I am sorry. A new shade leaves **today**, and you keep the lamp.'
  await api.tell('inbox.say', { ...about, key: 'a-first-answer', said: { text } })
  await page.goto(`/inbox/${conversation}`)
  await expect(page.getByRole('log').getByText('Hello Élodie')).toBeVisible()
  await expect(page.getByText('Jonas Weber')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply' }).fill('It should be with you on')
  await save(page, 'inbox')

  const asked = { workspace, bot, period: 7 }
  const begun = async () =>
    (await api.ask<{ totals: { begun: number } }>('insights.figures', asked)).totals.begun
  await expect.poll(begun, { timeout: 60_000 }).toBe(waiting.length + 5)
  await page.goto(`/bots/${bot}/results`)
  await page.getByText('On the canvas').click()
  await expect(page.getByTitle('Conversations that came here').first()).toBeVisible()
  for (let times = 0; times < 3; times++) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(page.getByTitle('Conversations that came here').first()).toBeVisible()
  await save(page, 'results')
})

const waiting = [
  ['Jonas Weber', 'Do you deliver to Austria?'],
  ['Aïcha Benali', 'I would like an invoice for my company'],
  ['Tom Harris', 'The discount code does not work'],
  ['Sofia Rossi', 'Can I change the colour of my chair?'],
] as const

async function letGo({ panel }: EditorScreen): Promise<void> {
  await panel.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(panel).toBeHidden()
}

async function save(page: Page, name: string): Promise<void> {
  const picture = await page.screenshot()
  await writeFile(join(folder, `${name}.webp`), await sharp(picture).webp({ quality: 85 }).toBuffer())
}

/** Screenshots have no pointer: draws one. */
async function showPointer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const pointer = document.createElement('div')
      pointer.style.cssText =
        'position:fixed;z-index:9999;width:18px;height:18px;margin:-9px;border-radius:50%;pointer-events:none;' +
        'background:oklch(0.55 0.2 275 / 0.35);border:2px solid oklch(0.55 0.2 275)'
      document.documentElement.append(pointer)
      addEventListener('pointermove', ({ clientX, clientY }) => {
        pointer.style.left = `${clientX}px`
        pointer.style.top = `${clientY}px`
      })
    })
  })
}
