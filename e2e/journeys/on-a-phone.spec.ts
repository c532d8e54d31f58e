import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { makeWorld } from '#e2e/pages.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('on a phone a conversation shows what was said, or the way it took, and never one over the other', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { workspace, bot, conversation } = await makeWorld(page.request, baseURL)
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await page.goto(`/bots/${bot}/conversations/${conversation}`)
  const said = page.getByRole('log')
  const blocks = page.locator('.react-flow__node')
  await expect(said).toBeVisible()
  // React Flow has measured its blocks and means them to be seen.
  await expect(blocks.first()).toHaveAttribute('style', /visibility: visible/)
  await expect(blocks.filter({ visible: true })).toHaveCount(0)
  await page.getByText('The way it took', { exact: true }).first().tap()
  await expect(blocks.filter({ visible: true })).not.toHaveCount(0)
  await expect(said).toBeHidden()
})

test('a small edit on a phone: a text is changed, taken back, changed again, and published', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot, slug } = await makeBot(page.request, baseURL, { name: 'In the train' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  const field = editor.panel.getByLabel('Text', { exact: true })
  const write = async (text: string) => {
    await field.tap()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(text)
    await expect(editor.block(text)).toBeVisible()
  }
  await editor.still()
  await editor.block('Hello').tap()
  await write('Not this')
  // The bar stays in reach over the panel; what is told of the draft is a sign, with its words for those who listen.
  await page.getByRole('button', { name: /^Undo: / }).tap()
  await expect(field).toHaveText(/^Hello/)
  await write('Good evening')
  await editor.panel.getByRole('button', { name: 'Close' }).tap()
  await expect(editor.panel).toBeHidden()
  await page.getByRole('button', { name: 'Publish', exact: true }).tap()
  await page.getByRole('button', { name: 'Publish version 1' }).tap()
  await expect(page.getByText('It is live')).toBeVisible()
  const begun = await page.request.post(`/api/v1/bots/${slug}/conversations`, { data: {} })
  expect(await begun.text()).toContain('Good evening')
})
