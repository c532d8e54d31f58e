import { expect, test } from '#e2e/fixtures.ts'
import { comes, publishedHelpdesk } from '#e2e/helpdesk.ts'
import { studioApi } from '#e2e/studio-api.ts'

test('an agent closes the laptop while typing: the visitor is not left with somebody who writes, and the agent goes on with their words', async ({
  page,
  context,
  login,
  openBrowser,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_|Failed to load resource/)
  await login()
  const api = studioApi(page.request, baseURL)
  const { workspace, slug } = await publishedHelpdesk(page, api, 'Closed laptop')
  await api.tell('inbox.setDuty', { workspace, available: true })
  await page.goto('/inbox')
  const visitor = await openBrowser()
  const { says, log } = await comes(visitor, slug)
  await says('A lamp')
  await page.getByRole('link', { name: /A lamp/ }).click()
  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(visitor.getByText(/is with you/)).toBeVisible()
  const address = page.url()

  await page.getByRole('textbox', { name: 'Reply' }).pressSequentially('It is on its w')
  await expect(visitor.getByText(/is writing…/)).toBeVisible()
  // The lid: the network is gone in the middle of a word, then the page.
  await context.setOffline(true)
  await page.close()
  await expect(visitor.getByText(/is writing…/)).toHaveCount(0)
  await expect(visitor.getByText(/is with you/)).toBeVisible()
  await says('Are you there?')
  await expect(visitor.getByText('Sending…')).toHaveCount(0)

  await context.setOffline(false)
  const again = await context.newPage()
  await again.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await again.goto(address)
  await expect(again.getByRole('log').getByText('Are you there?')).toBeVisible()
  const reply = again.getByRole('textbox', { name: 'Reply' })
  await expect(reply).toHaveValue('It is on its w')
  await reply.pressSequentially('ay')
  await reply.press('Enter')
  await expect(log.getByText('It is on its way')).toHaveCount(1)

  // What was sent without a network goes by itself when there is one again, in order and once, though the page was left meanwhile.
  await context.setOffline(true)
  await reply.fill('It comes on Monday')
  await reply.press('Enter')
  await reply.fill('Before noon')
  await reply.press('Enter')
  await expect(again.getByText('Will be sent when you are back online')).toBeVisible()
  // A link does not lead to the browser's error page.
  await again.getByRole('link', { name: 'Contacts' }).click()
  await expect(again.getByText(/^You are offline/)).toBeVisible()
  await expect(reply).toBeVisible()
  await again.close()
  await context.setOffline(false)
  const last = await context.newPage()
  await last.addInitScript((id) => localStorage.setItem('parcours/workspace', id), workspace)
  await last.goto(address)
  await expect(log.getByText(/It comes on Monday|Before noon/)).toHaveText([
    /It comes on Monday/,
    /Before noon/,
  ])
})
