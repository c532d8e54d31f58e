import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { weighScripts } from '#scripts/bench-editor/script-weight.ts'

test('the editor and all its panels are at most 700 KB of JavaScript, compressed', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Weighed' })
  const scripts = weighScripts(page)
  const editor = new EditorScreen(page)
  await editor.open(bot)

  await editor.block('Hello').click()
  await expect(editor.panel.getByLabel('Text').first()).toBeVisible()
  for (const panel of ['Flows', 'Variables', 'Versions', 'Settings']) {
    await page.getByRole('navigation').getByRole('button', { name: panel }).click()
    await expect(page.getByRole('region', { name: panel })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Try', exact: true }).click()
  await expect(editor.chat.getByText('Hello 👋')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()

  const weight = await scripts.total()
  expect(Math.round(weight / 1024), 'KB of brotli').toBeLessThanOrEqual(700)
  expect(weight, 'scripts were seen at all').toBeGreaterThan(200 * 1024)
})
