import { glob } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { localeCookie } from '#app/_words/locale-cookie.ts'
import { expectAccessible } from '#e2e/axe.ts'
import { expect, test } from '#e2e/fixtures.ts'
import type { ProductPage, World } from '#e2e/pages.ts'
import { makeWorld, pages } from '#e2e/pages.ts'

/** More than this and a reader sees it: something came late and pushed away what was there. */
const mostShift = 0.02

/** One world for all the pages that a worker looks at. */
let made: Promise<World> | undefined

/** What the world's things are called in the name of a test. */
const named = {
  workspace: '[workspace]',
  bot: '[bot]',
  conversation: '[conversation]',
  contact: '[contact]',
  table: '[table]',
  invitation: '/invite/[token]',
  tryLink: '/try/[token]',
}

for (const one of pages) {
  test(`${one.path(named)} is whole on a desk and on a phone, in light and dark, in English and French`, async ({
    page,
    context,
    login,
    baseURL,
    expectedErrors,
  }) => {
    expectedErrors.push(/404/)
    await login()
    made ??= makeWorld(page.request, baseURL)
    const world = await made
    if (one.signedOut) await context.clearCookies()
    await page.addInitScript((id) => localStorage.setItem('parcours/workspace', id), world.workspace)
    await page.addInitScript(watchShifts)

    // What fades in has its contrast only once it is there.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(one.path(world))
    await isThere(page, one)
    await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
    await expectStill(page)
    await expectAccessible(page, 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page, 'dark', ['color-contrast'])

    await context.addCookies([{ name: localeCookie, value: 'fr', url: baseURL ?? '' }])
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(one.path(world))
    await isThere(page, one)
    await expectStill(page)
    await expectAccessible(page, 'on a phone')
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing sticks out').toBe(390)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page, 'on a phone, light', ['color-contrast'])
  })
}

test('every page has its line', async () => {
  const app = join(import.meta.dirname, '../app')
  const files: string[] = []
  for await (const file of glob('**/page.tsx', { cwd: app })) files.push(dirname(file))
  const elsewhere = ['.', '_ui', '(auth)/set-up']
  const listed = pages.flatMap(({ file }) => file ?? [])
  expect(files.filter((file) => !elsewhere.includes(file)).sort()).toEqual(listed.sort())
})

/** It shows what it is about, and no part of it is still on its way. */
async function isThere(page: Page, { shows = 'h1' }: ProductPage): Promise<void> {
  await expect(page.locator(shows).first()).toBeVisible()
  await expect(page.locator('.animate-breathe, [aria-busy=true]')).toHaveCount(0)
  // A chat is drawn only once it looks as it should: its field, measured before, would cut off its own words. All at once, as a field goes
  // when the conversation is over.
  const cutOff = () =>
    page
      .locator('.composer textarea')
      .evaluateAll((fields) =>
        fields
          .map((field) => [field.scrollHeight - field.clientHeight, getComputedStyle(field).height])
          .filter(([below, height]) => below !== 0 || height !== '42px'),
      )
  await expect.poll(cutOff).toEqual([])
}

async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(() => window.shifts)
  const sum = shifts.reduce((total, { value }) => total + value, 0)
  expect(sum, `what moved: ${JSON.stringify(shifts)}`).toBeLessThan(mostShift)
}

declare global {
  interface Window {
    shifts: { value: number; moved: string[] }[]
  }
}

/** Runs in the page: notes what is pushed about, and by how much. */
function watchShifts(): void {
  window.shifts = []
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 120) : `${node?.textContent}`,
      )
      window.shifts.push({ value: entry.value, moved })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
