import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
import { freePort } from '#e2e/free-port.ts'
import { launchProduct } from '#scripts/bench/product.ts'
import { runFolder } from '#test/leftovers.ts'

test('after a restart of the server, with a network that comes and goes, and on another day', async ({
  page,
  context,
  expectedErrors,
}) => {
  // While the server, or the network, is away, the browser says so.
  expectedErrors.push(/ERR_|Failed to load resource/)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const folder = await runFolder('e2e')
  const env = { DATA_DIR: join(folder, 'data'), PORT: `${await freePort()}`, ROLES: 'bot,worker' }
  let product = await launchProduct(env)
  try {
    const address = `${product.url}/b/lead-qualification?locale=en`
    await page.goto(address)
    const log = page.getByRole('log')
    const field = page.getByRole('textbox')
    const ownWords = page.locator('.mine .said')
    await expect(log.getByText('What is your project?')).toBeVisible()

    // The server goes while the visitor writes, and comes back.
    await product.stop()
    await field.fill('we are moving')
    await field.press('Enter')
    await expect(page.getByText('Will be sent when you are back online')).toBeVisible()
    product = await launchProduct(env)
    await expect(log.getByText('For how many people?')).toBeVisible({ timeout: 60_000 })

    // The network comes and goes: what is written meanwhile arrives once each, in order.
    const said = ['about 60 people', 'the owner', 'asap', '35k']
    for (const [at, words] of said.entries()) {
      await context.setOffline(at % 2 === 0)
      await field.fill(words)
      await field.press('Enter')
      await expect(log.getByText(words, { exact: true })).toBeVisible()
    }
    await context.setOffline(false)
    await expect(log.getByText('Which e-mail address')).toBeVisible({ timeout: 60_000 })
    await expect(ownWords).toHaveText(['we are moving', ...said])

    // The page is closed in the middle, and opened again another day.
    await page.clock.setFixedTime(Date.now() + 24 * 60 * 60 * 1000)
    await page.goto('about:blank')
    await page.goto(address)
    await expect(log.getByText(/^Yesterday/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /@/ })).toBeVisible()
    await expect(ownWords).toHaveText(['we are moving', ...said])
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
