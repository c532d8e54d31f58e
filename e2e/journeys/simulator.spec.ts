import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('a draft is tried: as on other channels, back to any bubble, waits skipped, the outside answered, a link shared', async ({
  page,
  login,
  openBrowser,
  baseURL,
}) => {
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Tea', document: tea })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await page.getByRole('button', { name: 'Try', exact: true }).click()
  const { chat } = editor
  const asOn = async (channel: string) => {
    await chat.getByRole('combobox', { name: 'Channel to try' }).click()
    await page.getByRole('option', { name: `As on ${channel}` }).click()
  }
  await asOn('WhatsApp')
  await expect(chat.getByText(/^WhatsApp has 3 buttons.*these 4 choices are a list to open\.$/)).toBeVisible()
  await asOn('SMS')
  await expect(chat.getByText(/SMS has no buttons/)).toBeVisible()
  await chat.getByRole('tab', { name: 'Steps' }).click()
  await expect(chat.getByText(/SMS has no buttons/)).toBeVisible()
  await chat.getByRole('tab', { name: 'Chat' }).click()
  await asOn('Web')
  await expect(chat.getByText(/SMS has no buttons/)).toBeHidden()

  // The author answers for the outside; the path is lit on the canvas.
  await chat.getByRole('combobox', { name: 'Requests, tables and mails' }).click()
  await page.getByRole('option', { name: 'I answer requests' }).click()
  await chat.getByText('Sencha', { exact: true }).click()
  await chat.getByRole('button', { name: 'Do not wait: go on now' }).click()
  await chat.getByRole('button', { name: 'Error', exact: true }).click()
  await expect(chat.getByText('The kitchen does not answer.')).toBeVisible()
  await expect(page.locator('.wire-taken')).not.toHaveCount(0)
  await chat.getByRole('tab', { name: 'Variables' }).click()
  await expect(chat.getByText('tea', { exact: true })).toBeVisible()
  await chat.getByRole('tab', { name: 'Chat' }).click()

  // Back to before the answer, and another one.
  await chat.getByRole('button', { name: 'Answer this again' }).focus()
  await page.keyboard.press('Enter')
  await expect(chat.getByText('The kitchen does not answer.')).toBeHidden()
  await chat.getByText('Assam', { exact: true }).click()
  await chat.getByRole('button', { name: 'Do not wait: go on now' }).click()
  await chat.getByRole('button', { name: 'Success' }).click()
  await expect(chat.getByText('Your Assam is ready.')).toBeVisible()
  await chat.getByRole('button', { name: 'Close' }).click()

  // From a block.
  await editor.block('is ready').click()
  await page.keyboard.press('Alt+Shift+R')
  await expect(chat.getByText(/^From “Message/)).toBeVisible()
  await expect(chat.getByText('Which tea?')).toBeHidden()
  await chat.getByRole('button', { name: 'From the start of the bot' }).click()
  await expect(chat.getByText('Which tea?')).toBeVisible()

  // A colleague without an account tries the draft.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await chat.getByRole('button', { name: 'Copy a link for a colleague' }).click()
  const link = await page
    .getByText(/\/try\//)
    .first()
    .textContent()
  const colleague = await openBrowser()
  await colleague.goto(link ?? '')
  await expect(colleague.getByText('Which tea?')).toBeVisible()
})

const tea = botOf({
  languages: ['en'],
  variables: { tea: 'text' },
  flows: {
    main: flow<'en'>('Tea')
      .block('ask', 'choice', {
        prompt: 'Which tea?',
        options: ['Assam', 'Darjeeling', 'Earl Grey', 'Sencha'].map((label) => ({ label, to: 'pause' })),
        save: 'tea',
      })
      .block('pause', 'wait', { duration: 3600 }, 'order')
      .block('order', 'http', { url: 'https://kitchen.example/orders' }, { success: 'ready', error: 'away' })
      .block('ready', 'message', { bubbles: ['Your {{ tea | capitalize }} is ready.'] })
      .block('away', 'message', { bubbles: ['The kitchen does not answer.'] }),
  },
})
