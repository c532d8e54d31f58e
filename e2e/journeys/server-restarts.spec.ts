import { rm } from 'node:fs/promises'
import { makeBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { freePort } from '#e2e/free-port.ts'
import { owner } from '#e2e/owner.ts'
import { centerOf, EditorScreen } from '#e2e/screens/editor-screen.ts'
import { startProduct } from '#e2e/start-product.ts'
import { runFolder } from '#test/leftovers.ts'

test('the server is restarted while one types, and killed while one drags: nothing is lost', async ({
  openBrowser,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_/)
  const folder = await runFolder('e2e')
  const port = `${await freePort()}`
  const start = () =>
    startProduct(folder, { PORT: port, OWNER_EMAIL: owner.email, OWNER_PASSWORD: owner.password })
  let product = await start()
  try {
    const { url } = product
    const page = await openBrowser({ baseURL: url })
    await page.request.post('/api/trpc/session.signIn', { data: owner, headers: { origin: url } })
    const { bot } = await makeBot(page.request, url, { name: 'Restarted' })
    const editor = new EditorScreen(page)
    await editor.open(bot)
    const offline = page.getByText(/^Offline, \d change/)
    const field = editor.panel.getByLabel('Text', { exact: true })

    await editor.block('Hello').click()
    await field.click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Before, ')
    const stopped = product.stop()
    await page.keyboard.type('meanwhile, ')
    await stopped
    await page.keyboard.type('without')
    await expect(offline).toBeVisible()
    product = await start()
    await page.keyboard.type(', after')
    await editor.saved()
    await expect(field).toHaveText('Before, meanwhile, without, after')
    await editor.deselect()

    const block = editor.block('Before, meanwhile, without, after')
    const { x, y } = await centerOf(block)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 60, { steps: 4 })
    await product.stop('SIGKILL')
    await page.mouse.move(x + 120, y + 160, { steps: 4 })
    await page.mouse.up()
    await expect(offline).toBeVisible()
    const place = placeIn((await block.getAttribute('style')) ?? '')
    expect(place).toContain('translate')
    product = await start()
    await editor.saved()
    await page.reload()
    await expect.poll(async () => placeIn((await block.getAttribute('style')) ?? '')).toBe(place)
    await page.close()
  } finally {
    await product.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

/** Where React Flow has put a node. */
function placeIn(style: string): string {
  return /translate\([^)]*\)/.exec(style)?.[0] ?? ''
}
