import AxeBuilder from '@axe-core/playwright'
import { makeBot, publishBot } from '#e2e/bots.ts'
import { expect, test } from '#e2e/fixtures.ts'
import { foreignSite, strictPolicy } from '#e2e/foreign-site.ts'

const slug = 'lead-qualification'

test('a visitor of a foreign site with the strictest policy goes through lead qualification to its end', async ({
  page,
  baseURL,
}) => {
  const site = await foreignSite({
    body: `<main><h1>Shop</h1>Words</main><script src="${baseURL}/widget.js?bot=${slug}" data-bot="${slug}" async></script>`,
    policy: strictPolicy(baseURL),
  })
  const asked = new Set<string>()
  const fetched: string[] = []
  page.on('request', (request) => {
    asked.add(new URL(request.url()).origin)
    fetched.push(new URL(request.url()).pathname)
  })
  const stored = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])

  await page.goto(site.url)
  const launcher = page.getByRole('button', { name: 'Open the chat' })
  await expect(launcher).toBeVisible()
  expect(await stored()).toEqual([])
  // The button came with the script: nothing else was asked for.
  expect(fetched).toEqual(['/', '/widget.js'])
  await launcher.click()

  const chat = page.getByRole('dialog', { name: 'Lead qualification' })
  const answer = (name: string) => chat.getByRole('radio', { name, exact: true }).click()
  await expect(chat.getByRole('log')).toContainText('Hello and welcome')
  await expect(chat.getByRole('textbox')).toBeFocused()
  await answer('Equip meeting rooms')
  await answer('1 to 9')
  await answer('I prepare the decision')

  // Another page of the site, or the same again: it is open as it was, and goes on.
  await page.reload()
  await expect(chat.getByRole('log')).toContainText('I prepare the decision')
  await expect(chat.getByRole('radio', { name: 'Later' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target) }))).toEqual([])

  await answer('Just looking, no date')
  await answer('I prefer not to say')
  await expect(chat.getByText('Which e-mail address')).toBeVisible()
  await chat.getByRole('textbox').fill('leo.b@gmail.com')
  await chat.getByRole('textbox').press('Enter')
  await answer('Yes, it is')
  await chat.locator('.box').first().click()
  await chat.getByRole('button', { name: 'Confirm my choice' }).click()
  await answer('No, all is clear')
  await expect(chat.getByText('Thank you for coming to Sorbier')).toBeVisible()
  await expect(chat.getByRole('button', { name: 'Start a new one' })).toBeVisible()

  expect([...asked].sort()).toEqual([baseURL, new URL(site.url).origin].sort())
  site.close()
})

test('the page’s own scripts open it, speak, tell what they know, and hear what happens; its styles do not reach in', async ({
  page,
  baseURL,
}) => {
  const site = await foreignSite({
    head: '<style>html { font-size: 62.5% } * { all: unset !important; font: 40px serif !important; --accent: lime } div, button { display: none !important }</style>',
    body: `<script>window.Parcours = [['on', 'ready', () => (window.heard = ['ready'])], ['setAttributes', { x: '<b>' }]]</script><script src="${baseURL}/widget.js" data-bot="support" async></script>`,
  })
  await page.goto(site.url)
  await page.waitForFunction('window.heard')
  await page.evaluate(`
    for (const type of ['open', 'close', 'message', 'status']) {
      Parcours.on(type, (event) => heard.push(event.type + ':' + (event.role ?? event.status ?? '') + (event.text === 'hello there' ? '!' : '')))
    }
    Parcours.send('hello there')`)
  const chat = page.getByRole('dialog', { name: 'Support' })
  await expect(chat.getByText('hello there')).toBeVisible()
  await expect.poll(() => page.evaluate('window.heard')).toContain('message:contact!')
  const title = chat.getByRole('heading')
  expect(await title.evaluate((element) => getComputedStyle(element).fontSize)).toBe('15px')
  expect(await title.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(22, 24, 31)')

  await page.evaluate('Parcours.close()')
  await expect(chat).toBeHidden()
  await expect
    .poll(() => page.evaluate('window.heard'))
    .toEqual(expect.arrayContaining(['ready', 'open:', 'status:active', 'message:bot', 'close:']))
  // Put in a second time (as single-page sites do), there is still one; taken out, it can come again.
  const again = `{ const s = document.createElement('script'); s.src = '${baseURL}/widget.js'; s.dataset.bot = 'support'; document.body.append(s); new Promise((done) => (s.onload = done)) }`
  await page.evaluate(again)
  await expect(page.locator('parcours-chat')).toHaveCount(1)
  await page.evaluate('Parcours.destroy()')
  await expect(page.locator('parcours-chat')).toHaveCount(0)
  await page.evaluate(again)
  await expect(page.locator('parcours-chat')).toHaveCount(1)
  site.close()
})

test('in the text of a page, and as a window that opens by itself; without storage', async ({
  page,
  baseURL,
}) => {
  const site = await foreignSite({
    body: `<div id="here" style="height: 500px"></div><p>end</p>
      <script>for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })</script>
      <script src="${baseURL}/widget.js" data-bot="support" data-mode="inline" data-target="#here" async></script>
      <script src="${baseURL}/widget.js" data-bot="order-status" data-mode="popup" data-delay="0" async></script>`,
  })
  await page.goto(site.url)
  const popup = page.getByRole('dialog', { name: 'Order status' })
  await expect(popup.getByRole('log')).toContainText(/\w/)
  await page.keyboard.press('Escape')
  await expect(popup).toBeHidden()

  const inline = page.locator('#here parcours-chat')
  await inline.getByRole('textbox').fill('where are you?')
  await inline.getByRole('textbox').press('Enter')
  await expect(inline.getByRole('log')).toContainText('where are you?')
  await expect(inline.getByText('Sending…')).toHaveCount(0)
  site.close()
})

test('a script that the network swallowed is asked for again', async ({ page, baseURL, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/)
  const site = await foreignSite({
    body: `<script src="${baseURL}/widget.js" data-bot="support" async></script>`,
  })
  let swallowed = 0
  await page.route(/widget-chat-en\.js/, (route) => (swallowed++ < 2 ? route.abort() : route.continue()))
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Open the chat' }).click()
  await expect(page.getByRole('dialog').getByRole('log')).toContainText(/\w/)
  expect(swallowed).toBeGreaterThanOrEqual(3)
  site.close()
})

test('a site that is not allowed is told so in its console, and shows nothing', async ({
  page,
  login,
  baseURL,
  expectedErrors,
}) => {
  await login()
  const made = await makeBot(page.request, baseURL, { name: 'Only elsewhere' })
  await publishBot(page.request, baseURL, made)
  const { bot, workspace } = made
  const changed = await page.request.post('/api/trpc/bots.update', {
    data: { workspace, bot, allowedSites: ['https://shop.example'] },
    headers: { origin: baseURL ?? '' },
  })
  expect(changed.ok(), await changed.text()).toBe(true)
  expectedErrors.push(/403/)
  const site = await foreignSite({
    body: `<script src="${baseURL}/widget.js" data-bot="${made.slug}" async></script>`,
  })
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning')
  await page.goto(site.url)
  const told = (await warning).text()
  expect(told).toContain(`may not be shown on ${new URL(site.url).origin}`)
  await expect(page.locator('parcours-chat')).toHaveCount(0)
  site.close()
})
