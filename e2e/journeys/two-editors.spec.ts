import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { owner } from '#e2e/owner.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { openTwoEditors } from '#e2e/two-editors.ts'
import { storeAsNewer } from '#e2e/whole-database.ts'

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

test('the session ends while one writes in a dialog: signing in is within reach, and what is written stays', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/401/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Noted' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  const away = Promise.withResolvers<void>()
  await page.route(/flows\.here/, async (route) => {
    await away.promise
    await route.continue()
  })
  const asked = page.waitForRequest(/flows\.here/)
  await editor.block('Hello').click()
  await asked
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const publishing = page.getByRole('dialog', { name: /Publish/ })
  const note = publishing.getByLabel(/What is new/)
  await note.fill('A note of some ')
  await note.press('End')
  await page.context().clearCookies()
  away.resolve()
  const told = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
  await expect(told).toBeVisible()
  await page.keyboard.type('length')
  await told.getByRole('button', { name: 'Sign in' }).click()
  const asking = page.getByRole('dialog', { name: 'Your session has ended' })
  await asking.getByRole('textbox', { name: 'Password' }).fill(owner.password)
  await asking.getByRole('textbox', { name: 'Password' }).press('Enter')
  await expect(asking).toBeHidden()
  await expect(note).toHaveValue('A note of some length')
  await publishing.getByRole('button', { name: /^Publish version 1/ }).click()
  await expect(page.getByText('It is live')).toBeVisible()
})

test('a newer release stores the draft while it is open: who draws it is told, and what they typed is sent later', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Ahead' })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.block('Hello').click()
  const takeBack = await storeAsNewer(bot)
  await editor.write('Text', 'Typed in between')
  await expect(page.getByRole('heading', { name: 'A newer Parcours has saved this bot' })).toBeVisible()
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(page.getByRole('heading', { name: 'A newer Parcours has saved this bot' })).toBeVisible()
  await takeBack()
  await page.getByRole('button', { name: 'Reload the page' }).click()
  await expect(editor.block('Typed in between')).toBeVisible()
  await editor.saved()
})

test('a viewer reads the flow; an editor who becomes one keeps what is not saved, until they may again', async ({
  page,
  login,
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 40[34]/)
  await login()
  const { bot, workspace } = await makeBot(page.request, baseURL, { name: 'Read' })
  const { tell, ask } = studioApi(page.request, baseURL)
  const email = `${crypto.randomUUID()}@parcours.test`
  const { path } = await tell<{ path: string }>('invitations.create', {
    workspace,
    email,
    role: 'editor',
    locale: 'en',
  })
  const other = await openBrowser()
  await other.goto(path)
  await other.getByLabel('Your name').fill('Pierre')
  await other.getByLabel('Password', { exact: true }).fill('radioactivity')
  await other.getByRole('button', { name: 'Join' }).click()
  await expect(other.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible()
  const editor = new EditorScreen(other)
  await editor.open(bot)

  const members = await ask<{ id: string; email: string }[]>('members.list', { workspace })
  const person = members.find((member) => member.email === email)?.id
  await tell('members.setRole', { workspace, person, role: 'viewer' })
  await editor.block('Hello').click()
  await editor.write('Text', 'Not for viewers')
  await expect(other.getByText('Not saved: 1 change')).toBeVisible()
  await expect(
    other.getByRole('region', { name: 'Notifications' }).getByText('Your changes are not taken'),
  ).toBeVisible()
  await other.reload()
  await expect(other.getByText('Read only')).toBeVisible()
  await expect(editor.block('Hello')).toBeVisible()
  await expect(other.getByRole('button', { name: 'Publish' })).toHaveCount(0)

  // Who reads sees what becomes of it.
  const owner = new EditorScreen(page)
  await owner.open(bot)
  await owner.dragExit(owner.block('Hello'), null, { x: 90, y: 160 })
  await owner.pick('message')
  await owner.write('Text', 'Seen by who reads')
  await expect(editor.block('Seen by who reads')).toBeVisible()

  await tell('members.setRole', { workspace, person, role: 'editor' })
  await other.reload()
  await expect(editor.block('Not for viewers')).toBeVisible()
  await editor.saved()
})
