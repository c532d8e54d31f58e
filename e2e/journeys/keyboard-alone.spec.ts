import { expectAccessible } from '#e2e/axe.ts'
import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('a bot is drawn and published by keyboard alone', async ({ page, login, baseURL }) => {
  await login()
  const { bot, slug } = await makeBot(page.request, baseURL, { name: 'By keyboard' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  const { keyboard } = page

  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(editor.block('Hello')).toBeFocused()
  await keyboard.press('/')
  await expect(page.getByPlaceholder('What comes next?')).toBeFocused()
  await keyboard.type('choice')
  await keyboard.press('Enter')
  await expect(editor.panel.getByLabel('Question', { exact: true })).toBeFocused()
  await keyboard.type('Tea or coffee?')
  await editor.tabTo(/^Label$/)
  await keyboard.type('Tea')
  await editor.tabTo(/^Label$/)
  await keyboard.type('Coffee')
  await keyboard.press('Escape')
  const question = editor.block('Tea or coffee?')
  await expect(question).toBeFocused()

  await keyboard.press('a')
  await expect(page.getByPlaceholder('What comes next?')).toBeFocused()
  await keyboard.type('message')
  await keyboard.press('Enter')
  await expect(editor.panel.getByLabel('Text', { exact: true })).toBeFocused()
  await keyboard.type('Here it is.')
  await keyboard.press('Escape')
  await expect(editor.block('Here it is.')).toBeFocused()

  // The other answer leads there too.
  await keyboard.press('ArrowLeft')
  await expect(question).toBeFocused()
  await keyboard.press('c')
  await expect(page.getByPlaceholder('Which exit?')).toBeFocused()
  await keyboard.type('Coffee')
  await keyboard.press('Enter')
  await expect(page.getByPlaceholder('To which block?')).toBeFocused()
  await keyboard.type('here it is')
  await keyboard.press('Enter')
  await expect(question).toBeFocused()
  // Everything in view, and the focus where it was.
  await keyboard.press('1')
  await expect(question).toBeFocused()
  await expect(page.locator('.react-flow__edge')).toHaveCount(4)
  await keyboard.press('Control+z')
  await expect(page.locator('.react-flow__edge')).toHaveCount(3)
  await keyboard.press('Control+Shift+z')
  await expect(page.locator('.react-flow__edge')).toHaveCount(4)

  await keyboard.press('Control+f')
  await expect(page.getByRole('search').getByRole('textbox')).toBeFocused()
  await keyboard.type('here it')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(editor.block('Here it is.')).toBeFocused()

  await expectAccessible(page, 'the editor')

  await editor.saved()
  await editor.tabTo(/^Publish$/, 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Publish version 1/ })).toBeEnabled()
  await editor.tabTo(/^Publish version 1/)
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('It is live')).toBeVisible()
  const begun = await page.request.post(`/api/v1/bots/${slug}/conversations`, { data: { locale: 'en' } })
  expect(begun.status()).toBe(201)
})

test('Escape closes the list of a field, then leaves the field, and takes nothing of what was chosen', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const document = botOf({
    languages: ['en'],
    variables: { name: 'text' },
    flows: {
      main: flow<'en'>('Main').block('ask', 'askText', { prompt: { en: 'Who are you?' }, save: 'name' }),
    },
  })
  const { bot } = await makeBot(page.request, baseURL, { name: 'Kept', document })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.block('Who are you?').click()
  const field = editor.panel.getByRole('combobox', { name: 'Save the answer in' })
  await expect(field).toHaveValue('name')
  await field.click()
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(editor.block('Who are you?')).toBeFocused()
  await expect(field).toHaveValue('name')
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
})

test('the options of a question are written one after the other, by Enter', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const document = botOf({
    languages: ['en'],
    flows: {
      main: flow<'en'>('Main').block('size', 'choice', {
        prompt: { en: 'How many?' },
        options: [{ label: { en: 'A few' } }, { label: { en: 'Many' } }],
      }),
    },
  })
  const { bot } = await makeBot(page.request, baseURL, { name: 'Options', document })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.block('How many?').click()
  const labels = editor.panel.getByLabel('Label', { exact: true })
  await labels.nth(0).click()
  await page.keyboard.press('Enter')
  await expect(labels.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(labels.nth(2)).toBeFocused()
  await page.keyboard.type('Very many')
  await expect(editor.block('Very many')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(labels.nth(3)).toBeFocused()
  // Nothing is written in it: Enter makes no other.
  await page.keyboard.press('Enter')
  await expect(labels).toHaveCount(4)

  // The Enter by which a word is taken from an input method is for that word alone.
  const keys = await page.context().newCDPSession(page)
  await labels.nth(0).click()
  await page.keyboard.press('End')
  for (const text of [' t', ' と', ' とて', ' とても'])
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await keys.send('Input.insertText', { text: ' とても' })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await expect(labels.nth(0)).toHaveText('A few とても')
  await expect(labels.nth(0)).toBeFocused()
  await expect(editor.block('A few とても')).toBeVisible()
})
