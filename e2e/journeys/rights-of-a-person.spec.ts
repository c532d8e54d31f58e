import { readFile } from 'node:fs/promises'
import type { APIRequestContext } from '@playwright/test'
import { makeBot, publishBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { tablesThatHold } from '#e2e/whole-database.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { interrupts } from '#flow/templates/interrupts.ts'

const document = () =>
  bot({
    languages: ['fr', 'en'],
    variables: { 'contact.name': 'text', about: 'text' },
    flows: {
      main: flow('Main')
        .block(
          'name',
          'askText',
          { prompt: { fr: 'Votre nom ?', en: 'Your name?' }, save: 'contact.name' },
          { next: 'about' },
        )
        .block(
          'about',
          'askText',
          { prompt: { fr: 'De quoi s’agit-il ?', en: 'What is it about?' }, save: 'about' },
          { next: 'noted' },
        )
        .block('noted', 'message', { bubbles: [{ fr: 'C’est noté.', en: 'Noted.' }] }),
      data: interrupts.data('fr'),
    },
  })

async function published(request: APIRequestContext, baseURL: string | undefined, name: string) {
  const made = await makeBot(request, baseURL, { name, document: document() })
  await publishBot(request, baseURL, made)
  return made
}

test('a contact is found, exported, and erased everywhere', async ({ page, login, baseURL }) => {
  await login()
  const { slug } = await published(page.request, baseURL, 'Atelier')
  const begun = await page.request.post(`/api/v1/bots/${slug}/conversations`, { data: { locale: 'en' } })
  const { conversation, token } = await begun.json()
  const path = `/api/v1/conversations/${conversation.id}`
  const headers = { authorization: `Bearer ${token}` }
  for (const text of ['Amaryllis Quince', 'a table of quincewood'])
    await page.request.post(`${path}/messages`, { headers, data: { text } })

  await page.goto('/contacts')
  await page.getByRole('searchbox').fill('quin')
  await page.getByRole('link', { name: 'Amaryllis Quince' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Amaryllis Quince')
  const contact = page.url()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export as JSON' }).click(),
  ])
  const copy = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(copy.person.facts).toEqual({ name: 'Amaryllis Quince' })
  expect(JSON.stringify(copy.conversations)).toContain('a table of quincewood')

  expect(await tablesThatHold('quincewood')).toContain('events')
  await page.getByRole('button', { name: 'Erase…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^1 conversation with \d+ messages/)).toBeVisible()
  await dialog.getByRole('textbox').fill('erase')
  await dialog.getByRole('button', { name: 'Erase for ever' }).click()
  await expect(page.getByText('This person was erased')).toBeVisible()

  expect(await tablesThatHold('quince')).toEqual([])
  expect((await page.request.get(path, { headers })).status()).toBe(404)
  await page.goto(contact)
  await expect(page.getByText('This person was erased')).toBeVisible()
  await page.getByRole('link', { name: 'All contacts' }).click()
  await page.getByRole('searchbox').fill('quince')
  await expect(page.getByText('Nobody is found')).toBeVisible()
})

test('un visiteur voit ses données, les emporte, et les fait effacer', async ({
  page,
  login,
  openBrowser,
  baseURL,
}) => {
  await login()
  const { slug } = await published(page.request, baseURL, 'Droits')
  const visitor = await openBrowser({ locale: 'fr-FR', reducedMotion: 'reduce' })
  await visitor.goto(`/b/${slug}`)
  const log = visitor.getByRole('log')
  const say = async (text: string) => {
    await visitor.getByRole('textbox').fill(text)
    await visitor.getByRole('textbox').press('Enter')
  }
  await expect(log.getByText('Votre nom')).toBeVisible()
  await say('Mélisande Coudrier')
  await expect(log.getByText('De quoi s’agit-il')).toBeVisible()
  await say('mes données')
  await visitor.getByText('Les voir et les télécharger').click()
  await expect(log.getByText(/^1 conversation, \d+ messages$/)).toBeVisible()
  const address = await log.getByRole('link', { name: 'mes-donnees.json' }).getAttribute('href')
  const copy = await (await visitor.request.get(address ?? '')).json()
  expect(copy.person.facts).toEqual({ name: 'Mélisande Coudrier' })

  await say('mes données')
  await visitor.getByText('Tout effacer').last().click()
  await expect(log.getByText('sans retour possible')).toBeVisible()
  expect(await tablesThatHold('coudrier')).toContain('contacts')
  await visitor.getByText('Oui, effacer').last().click()
  await expect(log.getByText('Au revoir')).toBeVisible()
  await expect.poll(() => tablesThatHold('coudrier'), { timeout: 90_000 }).toEqual([])
  expect((await visitor.request.get(address ?? '')).status()).toBe(410)

  await page.goto('/contacts/erased')
  await expect(page.getByRole('row', { name: /The visitor, through Droits/ })).toBeVisible()
})
