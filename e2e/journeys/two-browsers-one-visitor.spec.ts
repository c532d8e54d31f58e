import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/fixtures.ts'

test('two browsers with one visitor’s token see one conversation; a tab that nobody sees keeps no stream', async ({
  page,
  context,
  openBrowser,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const streams = openStreams(page)
  await page.goto('/b/lead-qualification?locale=en')
  await expect(page.getByText('What is your project?')).toBeVisible()
  await expect.poll(() => streams.size).toBe(1)

  const other = await openBrowser({ storageState: await context.storageState(), reducedMotion: 'reduce' })
  await other.goto('/b/lead-qualification?locale=en')
  await expect(other.getByRole('radio', { name: 'Replace furniture' })).toBeVisible()

  // Both answer the same question before either hears of the other: one is taken, and both see the same.
  const [letGo, otherLetGo] = [await holdAnswers(page), await holdAnswers(other)]
  await page.getByRole('radio', { name: 'Replace furniture' }).click()
  await other.getByRole('radio', { name: 'Equip meeting rooms' }).click()
  await Promise.all([letGo(), otherLetGo()])
  await expect(page.getByText('For how many people?')).toHaveCount(1)
  await expect(other.getByText('For how many people?')).toHaveCount(1)
  // Who was second sees their own words until they hear that they came too late.
  const own = (one: Page) => one.locator('.mine .said')
  await expect(own(page)).toHaveCount(1)
  await expect(own(other)).toHaveText(await own(page).allTextContents())
  await page.getByRole('radio', { name: '1 to 9' }).click()
  await expect(other.getByText('What is your role in it?')).toBeVisible()

  await hide(page, true)
  await expect.poll(() => streams.size).toBe(0)
  await other.getByRole('radio', { name: 'I decide' }).click()
  await expect(other.getByText('When do you need it?')).toBeVisible()
  await hide(page, false)
  await expect(page.getByText('When do you need it?')).toBeVisible()
  await expect.poll(() => streams.size).toBe(1)
})

/** The streams that a page has open. */
function openStreams(page: Page): Set<unknown> {
  const open = new Set<unknown>()
  page.on('request', (request) => {
    if (/\/events(\?|$)/.test(request.url())) open.add(request)
  })
  page.on('requestfailed', (request) => open.delete(request))
  page.on('requestfinished', (request) => open.delete(request))
  return open
}

/** Keeps the answers that a page sends on their way; the function given back waits for one and lets it go. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const sent = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  await page.route('**/messages', async (route) => {
    sent.resolve()
    await go.promise
    await route.continue()
  })
  return async () => {
    await sent.promise
    go.resolve()
  }
}

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: now, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}
