import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'
import { comes, publishedHelpdesk } from '#e2e/helpdesk.ts'
import { studioApi } from '#e2e/studio-api.ts'

type Kept = { kept: Notification[] }

/** Keeps the browser's own notifications as they are made. (A browser without a notification centre makes them, and shows none.) */
async function keepNotifications(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: Notification[] = []
    Object.assign(window, {
      kept,
      Notification: new Proxy(Notification, {
        construct(target, given) {
          const made = Reflect.construct(target, given)
          kept.push(made)
          return made
        },
      }),
    })
  })
}

/** What the notifications of a page say. */
const called = (page: Page) =>
  page.evaluate(() => (window as unknown as Kept).kept.map(({ title, body }) => [title, body]))

/** Somebody looks elsewhere: the window is put away. */
async function looksAway(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  const { windowId } = await session.send('Browser.getWindowForTarget')
  await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } })
  await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false)
}

test('an agent who looks elsewhere is called once for each who begins to wait, and a click leads to them', async ({
  page,
  context,
  login,
  openBrowser,
  baseURL,
}) => {
  await context.grantPermissions(['notifications'], { origin: baseURL ?? '' })
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, slug } = await publishedHelpdesk(page, api, 'Called')
  await api.tell('inbox.setDuty', { workspace, available: true })
  await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await keepNotifications(page)
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'Alerts' }).click()
  await page.getByRole('switch', { name: /^Notifications/ }).click()
  await expect(page.getByRole('switch', { name: /^Notifications/ })).toBeChecked()
  await page.keyboard.press('Escape')

  // Who looks at the inbox sees it there.
  const first = await comes(await openBrowser(), slug)
  await first.says('A chair')
  const chair = page.getByRole('link', { name: /A chair/ })
  await expect(chair).toBeVisible()
  await chair.click()
  await page.getByRole('button', { name: 'Take it' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('I am here')
  await page.getByRole('textbox', { name: 'Reply' }).press('Enter')
  await expect(first.log.getByText('I am here')).toBeVisible()
  expect(await called(page)).toEqual([])

  // In two tabs at once, one calls.
  const beside = await context.newPage()
  await keepNotifications(beside)
  await beside.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await beside.goto('/bots')
  await expect(beside.getByRole('link', { name: /Inbox/ })).toBeVisible()
  await looksAway(page)
  const second = await comes(await openBrowser(), slug)
  await second.says('A lamp')
  const call = ['Élodie <b>Durand</b> is waiting for an answer', 'Called · A lamp']
  await expect.poll(() => called(page)).toEqual([call])

  // What one does oneself calls nobody; a visitor of one's own who answers does.
  const about = { workspace, conversation: new URL(page.url()).pathname.split('/').at(-1) }
  await api.tell('inbox.say', { ...about, key: 'another-thing', said: { text: 'One more thing' } })
  await expect(first.log.getByText('One more thing')).toBeVisible()
  await first.says('Yes?')
  await expect
    .poll(() => called(page))
    .toEqual([call, ['Élodie <b>Durand</b> wrote to you', 'Called · Yes?']])
  expect(await called(beside)).toEqual([])

  await page.evaluate(() => (window as unknown as Kept).kept[0]?.dispatchEvent(new Event('click')))
  await expect(page.getByRole('log').getByText('A lamp')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take it' })).toBeVisible()
})
