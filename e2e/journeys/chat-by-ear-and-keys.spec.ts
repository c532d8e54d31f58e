import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { makeBot, publishBot } from '#e2e/bots.ts'
import { everyQuestion } from '#e2e/every-question.ts'
import { expect, test } from '#e2e/fixtures.ts'

test.beforeEach(async ({ page, expectedErrors }) => {
  // The picture of this bot is nowhere: its words stand in its place.
  expectedErrors.push(/ERR_/)
  await page.route('https://pictures.invalid/**', (route) => route.abort())
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test('every kind of question is answered by keys alone, and told to who cannot see it', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const made = await makeBot(page.request, baseURL, { name: 'Every question', document: everyQuestion() })
  await publishBot(page.request, baseURL, made)
  await page.goto(`/b/${made.slug}?locale=en`)
  const log = page.getByRole('log', { name: 'Conversation' })
  const { keyboard } = page

  await expect(log.getByText('Which colour?')).toBeVisible()
  await expect(page.getByRole('textbox')).toBeFocused()
  // What the bot's texts hold is text, whatever they try.
  await expect(log).toContainText('<img src=x onerror=alert(1)>')
  // The order in which it is heard: who speaks, the log, what can be answered, the field.
  await expect(page.locator('.chat')).toMatchAriaSnapshot(`
    - heading "Every question" [level=2]
    - paragraph: Automated assistant
    - button "More"
    - log "Conversation":
      - paragraph: /Today/
      - text: "Every question:"
      - paragraph:
        - text: Hello,
        - strong: welcome
      - time: /\\d/
      - text: "Every question:"
      - paragraph:
        - text: <img src=x onerror=alert(1)>
        - link "a link":
          - /url: https://example.invalid
      - time: /\\d/
      - text: "Every question:"
      - paragraph: A tree
      - time: /\\d/
      - text: "Every question:"
      - paragraph: Which colour?
      - time: /\\d/
      - paragraph: 2 answers to choose from
    - radiogroup "2 answers to choose from":
      - radio "Red"
      - radio "Blue"
    - textbox "Or write your answer…"
    - button "Send" [disabled]
  `)
  await axe(page)

  await tabBackTo(page, 'Red')
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'Blue' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Pear' })).toBeVisible()
  await expect(page.getByRole('textbox')).toBeFocused()
  await tabBackTo(page, 'Pear')
  await keyboard.press('Space')
  await axe(page)
  await keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Confirm (1)' })).toBeFocused()
  await keyboard.press('Enter')

  await expect(page.getByRole('textbox', { name: 'Search…' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Search…' }).focus()
  await keyboard.type('cai')
  await expect(page.getByRole('status').filter({ hasText: 'One answer to choose from' })).toBeAttached()
  await keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Cairo' })).toBeFocused()
  await keyboard.press('Enter')

  await expect(page.getByRole('radio', { name: /^1 out of 5/ })).toBeVisible()
  await tabBackTo(page, '1 out of 5')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: '3 out of 5' })).toBeFocused()
  await keyboard.press('Enter')

  await page.getByLabel('Date', { exact: true }).fill('2027-03-04')
  await expect(page.getByRole('button', { name: 'Confirm · 4 March 2027' })).toBeVisible()
  await axe(page)
  await keyboard.press('Enter')

  await expect(page.getByRole('textbox', { name: 'Your phone number' })).toBeFocused()
  await keyboard.type('06 12 34 56 78')
  await keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'name@example.com' })).toBeFocused()
  await keyboard.type('jane@example.org')
  await keyboard.press('Enter')

  await expect(page.getByRole('button', { name: /^Choose a file/ })).toBeVisible()
  await axe(page)
  await tabBackTo(page, 'Choose a file')
  const chooser = page.waitForEvent('filechooser')
  await keyboard.press('Enter')
  const given = { name: 'Contract <b>.txt', mimeType: 'text/plain' }
  await (await chooser).setFiles({ ...given, buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') })
  await expect(page.getByRole('alert')).toHaveText('Too large (up to 10 MB)')
  await tabBackTo(page, 'Choose a file')
  const again = page.waitForEvent('filechooser')
  await keyboard.press('Enter')
  await (await again).setFiles({ ...given, buffer: Buffer.from('Hello.') })
  await expect(log.getByRole('link', { name: 'Contract b.txt' })).toBeVisible()

  await expect(page.getByRole('checkbox', { name: /I agree to/ })).toBeVisible()
  await tabBackTo(page, 'I agree')
  await keyboard.press('Space')
  await axe(page)
  await page.getByRole('button', { name: 'Confirm my choice' }).focus()
  await keyboard.press('Enter')
  await expect(log.getByText(/^Thanks: Blue, Cairo, 3/)).toBeVisible()
  // What one agreed to is told in words, without the marks of its link.
  await expect(log.getByText('I agree to the terms')).toBeVisible()
})

test('من اليمين إلى اليسار: everything turns round, and another language turns it back', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const made = await makeBot(page.request, baseURL, { name: 'Right to left', document: everyQuestion() })
  await publishBot(page.request, baseURL, made)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/b/${made.slug}?locale=ar`)
  const chat = page.locator('.chat')
  await expect(chat).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  // The chat's own words too.
  await expect(page.getByRole('textbox', { name: 'أو اكتب إجابتك…' })).toBeVisible()
  await expect(page.getByRole('radiogroup', { name: 'عدد الإجابات المتاحة: 2' })).toBeVisible()
  await page.getByRole('radio', { name: 'أحمر' }).click()
  await expect(page.getByRole('checkbox', { name: 'إجاص' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'تأكيد', exact: true })).toBeVisible()
  const x = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? 0
  // The bot stands on the right, the visitor on the left, the way to send at the left end.
  expect(await x('.theirs .bubble')).toBeGreaterThan(await x('.mine .bubble'))
  expect(await x('.send')).toBeLessThan(await x('.composer textarea'))
  await axe(page)

  await page.locator('.menu-place > button').click()
  await page.locator('.menu select').selectOption('en')
  await expect(chat).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('button', { name: 'Confirm', exact: true })).toBeVisible()
  expect(await x('.theirs .bubble')).toBeLessThan(await x('.mine .bubble'))
})

test('at four times the size, and in the colours that a reader forces on all pages, everything is there and can be told apart', async ({
  page,
  login,
  baseURL,
}) => {
  await login()
  const made = await makeBot(page.request, baseURL, { name: 'Large and plain', document: everyQuestion() })
  await publishBot(page.request, baseURL, made)
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await page.goto(`/b/${made.slug}?locale=en`)
  const radio = (name: string) => page.getByRole('radio', { name })

  await fits(page, radio('Blue'))
  await radio('Blue').click()
  const fig = page.getByRole('checkbox', { name: 'Fig' })
  await fits(page, page.locator('.box').first())
  const before = await look(page.locator('.box').first())
  await fig.check()
  await expect.poll(() => look(page.locator('.box').first())).not.toEqual(before)
  await page.getByRole('button', { name: 'Confirm (1)' }).click()
  await fits(page, page.getByRole('textbox', { name: 'Search…' }))
  // Where one writes is seen without the colours of the theme.
  await page.getByRole('textbox', { name: 'Search…' }).focus()
  await expect(page.locator('.search')).toHaveCSS('outline-style', 'solid')
  await radio('Tunis').click()
  await fits(page, radio('5 out of 5'))
  await radio('5 out of 5').click()
  const day = page.getByLabel('Date', { exact: true })
  await fits(page, day)
  await day.fill('2027-03-04')
  await fits(page, page.getByRole('button', { name: 'Confirm · 4 March 2027' }))
  await page.getByRole('button', { name: 'Confirm · 4 March 2027' }).click()
  await expect(page.getByRole('textbox', { name: 'Your phone number' })).toBeFocused()
  await page.keyboard.type('06 12 34 56 78')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'name@example.com' })).toBeFocused()
  await expect(page.locator('.composer')).toHaveCSS('outline-style', 'solid')
  await page.keyboard.type('jane@example.org')
  await page.keyboard.press('Enter')
  await fits(page, page.getByRole('button', { name: /^Choose a file/ }))
})

/** It can be brought into sight whole by scrolling up and down alone, and nothing stands beside the screen. */
async function fits(page: Page, element: Locator) {
  // Again, where what came meanwhile has moved it out of sight.
  await expect(async () => {
    await element.scrollIntoViewIfNeeded()
    await expect(element).toBeInViewport({ ratio: 0.99, timeout: 1000 })
  }).toPass()
  const beside = await page.locator('.scroll').evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth)
  expect(beside).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** What forced colours leave of how an element looks. */
function look(element: Locator) {
  return element.evaluate((one) => {
    const { backgroundColor, borderColor, color } = getComputedStyle(one)
    return { backgroundColor, borderColor, color }
  })
}

/** From the field back to what can be answered, as who reads by keys goes. */
async function tabBackTo(page: Page, name: string) {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Shift+Tab')
    const named = await page.evaluate(() => {
      const element = document.querySelector('parcours-chat')?.shadowRoot
        ?.activeElement as HTMLInputElement | null
      return (
        element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
      )
    })
    if (named.trim().startsWith(name)) return
  }
  throw new Error(`Nothing called ${name} has the focus`)
}

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([])
}
