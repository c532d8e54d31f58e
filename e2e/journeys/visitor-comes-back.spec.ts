import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '#e2e/fixtures.ts'
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
    await expect(log.getByText('What is your project?')).toBeVisible()

    // The server goes while the visitor writes, and comes back.
    await product.stop()
    await field.fill('we are moving')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Will be sent when you are back online')).toBeVisible()
    product = await launchProduct(env)
    await expect(log.getByText('For how many people?')).toBeVisible({ timeout: 30_000 })

    // The network comes and goes: what is written meanwhile arrives once each, in order.
    const said = ['about 60 people', 'the owner', 'asap', '35k']
    for (const [at, words] of said.entries()) {
      await context.setOffline(at % 2 === 0)
      await field.fill(words)
      await page.keyboard.press('Enter')
      await expect(log.getByText(words, { exact: true })).toBeVisible()
    }
    await context.setOffline(false)
    await expect(log.getByText('Which e-mail address')).toBeVisible({ timeout: 30_000 })
    expect(await ownWords(page)).toEqual(['we are moving', ...said])

    // The page is closed in the middle, and opened again another day.
    await page.clock.setFixedTime(Date.now() + 24 * 60 * 60 * 1000)
    await page.goto('about:blank')
    await page.goto(address)
    await expect(log.getByText(/^Yesterday/)).toBeVisible()
    await expect(page.getByRole('textbox', { name: /@/ })).toBeVisible()
    expect(await ownWords(page)).toEqual(['we are moving', ...said])
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

async function ownWords(page: import('@playwright/test').Page): Promise<string[]> {
  return page.locator('.mine .said').allTextContents()
}

/** The same port before and after a restart, as somebody's server has it. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
