import type { APIRequestContext } from '@playwright/test'
import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('a version goes live in words; who is talking stays on theirs; the bot is taken offline', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot, slug } = await makeBot(page.request, baseURL, { name: 'Live', document: asksThenThanks })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  const dialog = page.getByRole('dialog')
  const publish = async (button: RegExp) => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await dialog.getByRole('button', { name: button }).dblclick()
    await expect(dialog.getByText('It is live')).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
  }
  await publish(/^Publish version 1/)
  const early = await begin(page.request, slug)

  await editor.block('Thank you').click()
  await editor.write('Text', 'Thanks a lot')
  await editor.saved()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const changes = dialog.getByRole('region', { name: 'What changed since the live version' })
  await expect(changes.getByText(/Thanks a lot/)).toBeVisible()
  await expect(changes.getByText(/Thank you/)).toBeVisible()
  await dialog.getByLabel(/What is new/).fill('Warmer thanks')
  await dialog.getByRole('button', { name: /^Publish version 2/ }).click()
  await expect(dialog.getByText('It is live')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  // There is nothing new to publish now, and it says where the bot answers.
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog.getByText('Version 2 is live')).toBeVisible()
  await expect(dialog.getByRole('link', { name: new RegExp(`/b/${slug}$`) })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  const late = await begin(page.request, slug)
  expect(await answer(page.request, early)).toContain('Thank you')
  expect(await answer(page.request, late)).toContain('Thanks a lot')

  // An error stands in the way of publishing; offline, the bot answers nobody.
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await expect(page.getByText('Warmer thanks')).toBeVisible()
  await page.getByRole('switch', { name: 'Online' }).click()
  await expect(page.getByRole('switch', { name: 'Online' })).not.toBeChecked()
  const away = await page.request.post(`/api/v1/bots/${slug}/conversations`, { data: {} })
  expect(away.status()).toBeGreaterThanOrEqual(400)
  await editor.block('Thanks a lot').click()
  await editor.write('Text', 'Thanks, {{ nobody }}')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(dialog.getByText('One error stands in the way. Repair it first.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Publish version 3/ })).toBeDisabled()
})

const asksThenThanks = botOf({
  languages: ['en'],
  flows: {
    main: flow<'en'>('Main')
      .block('ask', 'askText', { prompt: 'Your name?' }, 'thanks')
      .block('thanks', 'message', { bubbles: ['Thank you'] }),
  },
})

type Begun = { id: string; token: string }

async function begin(request: APIRequestContext, slug: string): Promise<Begun> {
  const begun = await request.post(`/api/v1/bots/${slug}/conversations`, { data: { locale: 'en' } })
  expect(begun.status()).toBe(201)
  const { conversation, token } = await begun.json()
  return { id: conversation.id, token }
}

async function answer(request: APIRequestContext, { id, token }: Begun): Promise<string[]> {
  const answered = await request.post(`/api/v1/conversations/${id}/messages`, {
    data: { text: 'Ada' },
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answered.status()).toBe(200)
  return (await answered.json()).messages.map(({ text }: { text: string }) => text)
}
