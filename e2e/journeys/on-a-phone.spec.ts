import { expect, test } from '#e2e/fixtures.ts'
import { makeWorld } from '#e2e/pages.ts'

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
