import { makeBot, publishBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('a conversation is over once its last words stand there; who wrote loses neither place nor words', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const short = bot({
    languages: ['en'],
    variables: { name: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('ask', 'askText', { prompt: { en: 'Who are you?' }, save: 'name' }, 'bye')
        .block('bye', 'message', {
          bubbles: [{ en: 'Thank you, {{ name }}.' }, { en: 'We shall write to you.' }, { en: 'Goodbye.' }],
        }),
    },
  })
  const made = await makeBot(page.request, baseURL, { name: 'Short', document: short })
  await publishBot(page.request, baseURL, made)
  await page.clock.install()
  await page.goto(`/b/${made.slug}?locale=en`)
  const log = page.getByRole('log')
  const field = page.getByRole('textbox', { name: 'Write a message…' })
  await expect(log.getByText('Who are you?')).toBeVisible()
  // What stands there at the moment in which it is said that it is over.
  await page.evaluate(() => {
    const root = document.querySelector('parcours-chat')?.shadowRoot
    if (!root) return
    const observer = new MutationObserver(() => {
      if (!root.querySelector('.over')) return
      observer.disconnect()
      document.body.dataset.stood = root.querySelector('[role=log]')?.textContent ?? ''
    })
    observer.observe(root, { childList: true, subtree: true })
  })
  // Time stands still while the bot is typing.
  await page.clock.pauseAt(Date.now() + 60_000)
  await field.fill('Jane')
  await field.press('Enter')
  await expect(page.locator('.mine').getByText('Jane')).toBeVisible()
  await page.keyboard.insertText('one more thing')
  await expect(field).toHaveValue('one more thing')
  await page.clock.resume()
  await expect(page.getByText('This conversation is over.')).toBeVisible()
  expect(await page.evaluate(() => document.body.dataset.stood)).toContain('Goodbye.')

  // The field went, and with it neither the place of who reads by keys nor what they were writing.
  await expect(page.locator('.chat')).toBeFocused()
  await page.getByRole('button', { name: 'Start a new one' }).focus()
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('one more thing')
})
