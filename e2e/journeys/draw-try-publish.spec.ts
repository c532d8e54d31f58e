import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'

test('a bot is drawn from nothing, tried beside the canvas, published, and answers', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot, slug } = await makeBot(page.request, baseURL, { name: 'Coffee or tea' })
  const editor = new EditorScreen(page)
  await editor.open(bot)

  // A wire let go on empty canvas asks what comes next.
  await editor.dragExit(editor.block('Hello'), null, { x: 90, y: 160 })
  await editor.pick('choice')
  await editor.write('Question', 'What may I bring you?')
  await editor.write('Label', 'Coffee')
  await editor.write('Label', 'Tea', 1)
  await editor.deselect()

  await page.getByRole('button', { name: 'Tidy up' }).click()
  const question = editor.block('What may I bring you?')
  await editor.dragExit(question, 'Coffee', { x: 80, y: 10 })
  await editor.pick('message')
  await editor.write('Text', 'A coffee it is.')
  await editor.deselect()
  await editor.saved()

  await page.getByRole('button', { name: 'Try', exact: true }).click()
  await editor.chat.getByText('Coffee', { exact: true }).click()
  await expect(editor.chat.getByText('A coffee it is.')).toBeVisible()

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Publish version 1/ }).click()
  await expect(dialog.getByText('It is live')).toBeVisible()
  await expect(dialog.getByRole('link', { name: 'Put it on your site' })).toHaveAttribute(
    'href',
    `/bots/${bot}/share`,
  )

  // Whoever comes now gets it, through the public API.
  const begun = await page.request.post(`/api/v1/bots/${slug}/conversations`, { data: { locale: 'en' } })
  expect(begun.status()).toBe(201)
  const { conversation, token, messages, input } = await begun.json()
  expect(messages.map(({ text }: { text: string }) => text)).toEqual(['Hello 👋', 'What may I bring you?'])
  const coffee = input.options.find(({ label }: { label: string }) => label === 'Coffee')
  const answered = await page.request.post(
    `/api/v1/conversations/${conversation.id ?? conversation}/messages`,
    {
      data: { choice: coffee.id, inputId: input.id },
      headers: { authorization: `Bearer ${token}` },
    },
  )
  expect(answered.status()).toBe(200)
  const said = (await answered.json()).messages.map(({ text }: { text: string }) => text)
  expect(said).toContain('A coffee it is.')
})
