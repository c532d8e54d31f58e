import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { centerOf, EditorScreen } from '#e2e/screens/editor-screen.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { openTwoEditors } from '#e2e/two-editors.ts'
import { bot as botOf } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'

test('blocks are copied in one workspace and pasted in another, with the variables that they use', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { bot } = await makeBot(page.request, baseURL, { name: 'Here', document: asking() })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  await editor.copyAll()

  const { tell } = studioApi(page.request, baseURL)
  const { workspace } = await tell<{ workspace: string }>('workspaces.create', { name: 'There' })
  const text = JSON.stringify(
    botOf({ languages: ['en'], variables: {}, flows: { main: flow<'en'>('Main') } }),
  )
  const there = await tell<{ bot: string }>('bots.import', { workspace, name: 'There', text })
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await editor.open(there.bot)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(editor.block('Which town?')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(editor.block('So you live in')).toBeVisible()
  await editor.saved()
  await page.reload()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(editor.block('Which town?')).toBeVisible()
  await page.getByRole('button', { name: 'Variables' }).click()
  await expect(page.getByRole('button', { name: /^town\b/ }).first()).toBeVisible()
})

test('a block that is held while the network goes is where it was let go, here and later elsewhere', async ({
  page,
  login,
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Moved' })
  const { line, other, here, there } = await openTwoEditors(bot, { page, openBrowser, baseURL })
  await here.still()
  await there.still()
  const before = await centerOf(here.block('Hello'))

  const held = await centerOf(there.block('Hello'))
  await other.mouse.move(held.x, held.y - 20)
  await other.mouse.down()
  await other.mouse.move(held.x + 40, held.y + 60, { steps: 4 })
  line.cut()
  await other.mouse.move(held.x + 80, held.y + 140, { steps: 4 })
  await other.mouse.up()
  await expect(other.getByText(/^Offline, 1 change/)).toBeVisible()
  expect((await centerOf(there.block('Hello'))).y).toBeGreaterThan(held.y + 100)
  expect((await centerOf(here.block('Hello'))).y).toBe(before.y)

  line.mend()
  await there.saved()
  await expect.poll(async () => (await centerOf(here.block('Hello'))).y).toBeGreaterThan(before.y + 100)
  line.end()
})

test('a panel whose code has not come when the network goes is there when the network is back', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_/)
  await login()
  const { bot } = await makeBot(page.request, baseURL, { name: 'Late' })
  // Nothing is fetched ahead.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }))
  let away = false
  let refused = 0
  await page.route(/\/_next\/static\/chunks\/|\/healthz/, (route) => {
    if (!away) return route.continue()
    refused++
    return route.abort()
  })
  const editor = new EditorScreen(page)
  await editor.open(bot)
  away = true
  await editor.block('Hello').click()
  await expect.poll(() => refused).toBeGreaterThan(5)
  await expect(editor.block('Hello')).toBeVisible()
  away = false
  await expect(editor.panel.getByLabel('Text', { exact: true })).toBeVisible()
})

function asking() {
  return botOf({
    languages: ['en'],
    variables: { town: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('ask', 'askText', { prompt: { en: 'Which town?' }, save: 'town' }, 'say')
        .block('say', 'message', { bubbles: [{ en: 'So you live in {{ town }}.' }] }),
    },
  })
}
