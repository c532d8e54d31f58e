import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { owner } from '#e2e/owner.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { openTwoEditors } from '#e2e/two-editors.ts'

test('two people on one bot, one of them without a network: nothing is overwritten, nothing is lost', async ({
  page,
  login,
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Together' })
  const { line, other, here, there } = await openTwoEditors(bot, { page, openBrowser, baseURL })

  // What one writes, the other sees.
  await here.block('Hello').click()
  await here.write('Text', 'Good morning')
  await expect(there.block('Good morning')).toBeVisible()

  // One goes on in a train: another block, and the very text that the other changes too.
  await there.block('Good morning').click()
  line.cut()
  await there.write('Text', 'Good evening')
  await there.panel.getByRole('button', { name: 'Name of the block' }).click()
  await there.panel.getByRole('textbox', { name: 'Name of the block' }).fill('Welcome')
  await other.keyboard.press('Enter')
  await expect(other.getByText(/^Offline, \d changes/)).toBeVisible()
  await here.write('Text', 'Good afternoon')
  await here.saved()
  await here.deselect()
  await here.dragExit(here.block('Good afternoon'), null, { x: 90, y: 160 })
  await here.pick('message')
  await here.write('Text', 'How are you?')
  await here.saved()

  // Back again, both have both; where both wrote, both values are shown.
  line.mend()
  await expect(other.getByRole('button', { name: 'Conflict' })).toBeVisible({ timeout: 60_000 })
  await other.getByRole('button', { name: 'Show everything' }).click()
  await expect(there.block('How are you?')).toBeVisible()
  await expect(here.block('Welcome')).toBeVisible()
  await other.getByRole('button', { name: 'Conflict' }).click()
  const cards = other.getByRole('dialog')
  await expect(cards.getByText('Good evening')).toBeVisible()
  await expect(cards.getByText('Good afternoon')).toBeVisible()
  await cards.getByRole('button', { name: 'Keep mine' }).click()
  await expect(here.block('Good evening')).toBeVisible()
  await there.saved()

  // The bot goes to the bin: who is in it is told, and where to find it.
  const session = await (await page.request.get('/api/trpc/session.current')).json()
  const [{ id: workspace }] = session.result.data.workspaces
  const binned = await page.request.post('/api/trpc/bots.throwAway', {
    data: { workspace, bot },
    headers: { origin: baseURL ?? '' },
  })
  expect(binned.ok()).toBe(true)
  await expect(other.getByText('This bot is no longer here')).toBeVisible()
  await expect(page.getByText('This bot is no longer here')).toBeVisible()
  line.end()
})

test('what is typed when the session has ended is kept, and saved after signing in over the page', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/401/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Signed out' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.block('Hello').click()
  // The cursor stands in the text when the session ends.
  await editor.panel.getByLabel('Text', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.context().clearCookies()
  await page.keyboard.type('Typed without ')
  // It is told beside what is written, and takes none of its keys.
  const told = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
  await expect(told).toBeVisible()
  await page.keyboard.type('a session')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeHidden()
  await expect(editor.panel.getByLabel('Text', { exact: true })).toHaveText('Typed without a session')
  await told.getByRole('button', { name: 'Sign in' }).click()
  await dialog.getByRole('textbox', { name: 'Password' }).fill(owner.password)
  await dialog.getByRole('textbox', { name: 'Password' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(told).toBeHidden()
  await editor.saved()
  // The cursor is back in the text; and who was not typing is asked at once.
  const field = editor.panel.getByLabel('Text', { exact: true })
  await expect(field).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  await expect(field).toHaveText('Typed without a session!')
  await editor.saved()
  await page.reload()
  await expect(editor.block('Typed without a session!')).toBeVisible()
  await page.context().clearCookies()
  await editor.block('Typed').click()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(dialog.getByRole('textbox', { name: 'Password' })).toBeFocused()
})
