import { expect, test } from '#e2e/fixtures.ts'
import { publishedHelpdesk } from '#e2e/helpdesk.ts'
import { studioApi } from '#e2e/studio-api.ts'
import { talk } from '#e2e/talk.ts'

/** More than the inbox shows at once. */
const waiting = 60

test('a queue of several pages comes by itself as it is read; a long message is folded until it is asked for', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, slug } = await publishedHelpdesk(page, api, 'Much to read')
  await api.tell('inbox.setDuty', { workspace, available: true })
  const lines = Array.from({ length: 60 }, (_, line) => `Line ${line + 1} of many`)
  const said = { text: [...lines, '[the end](https://example.org)'].join('\n') }
  const { conversation } = await talk(page.request, slug, [{ text: 'Ada' }, { text: 'A chair' }])
  for (let come = 1; come < waiting; come += 10) {
    // Who has not been heard of for a minute is not there any more.
    await api.tell('inbox.setDuty', { workspace, available: true })
    const few = Array.from({ length: Math.min(10, waiting - come) }, (_, at) => come + at)
    await Promise.all(
      few.map((at) => talk(page.request, slug, [{ text: `Visitor ${at}` }, { text: 'A lamp' }])),
    )
  }

  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('inbox.list')) asked.push(request.url())
  })
  await page.goto('/inbox')
  const rows = page.getByRole('list', { name: 'Waiting' }).getByRole('link')
  await expect(rows.first()).toBeVisible()
  // Nobody presses anything: when the end comes near, what follows is there.
  await expect(async () => {
    await rows.last().scrollIntoViewIfNeeded()
    expect(await rows.count()).toBe(waiting)
  }).toPass()
  expect(asked.some((url) => decodeURIComponent(url).includes('"cursor"'))).toBe(true)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)

  const about = { workspace, conversation }
  await api.tell('inbox.take', about)
  await api.tell('inbox.say', { ...about, key: 'a-long-reply', said })
  await page.goto(`/inbox/${conversation}`)
  const log = page.getByRole('log')
  const [more, less] = [
    log.getByRole('button', { name: 'See more' }),
    log.getByRole('button', { name: 'See less' }),
  ]
  const height = () =>
    log.locator('.bubble', { has: page.locator('.fold') }).evaluate((one) => one.clientHeight)
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  const folded = await height()
  await more.click()
  await expect(less).toHaveAttribute('aria-expanded', 'true')
  await expect.poll(height).toBeGreaterThan(folded * 2)
  await less.click()
  await expect(more).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(height).toBe(folded)
  // Whoever comes to what is folded by keyboard sees where they are.
  await page.keyboard.press('Shift+Tab')
  await expect(log.getByRole('link', { name: 'the end' })).toBeFocused()
  await expect(less).toHaveAttribute('aria-expanded', 'true')
})
