import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import { owner } from '#e2e/owner.ts'

type Journey = {
  /** Signs the page's browser in, as the owner unless told otherwise. */
  login: (person?: { email: string; password: string }) => Promise<void>
  /** Another person's browser, watched like the first: closed at the end. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>
  /** What pages may write to the console as an error in this test: nothing, unless the test says so here. */
  expectedErrors: RegExp[]
  watched: undefined
}

const { executablePath, env, url } = JSON.parse(process.env.PARCOURS_E2E ?? '{}') as {
  executablePath: string
  env: Record<string, string>
  url: string
}

/** Playwright's test against this run's Parcours. An error on a page's console, or one that it did not catch, fails the test. */
export const test = base.extend<Journey>({
  baseURL: async ({}, use) => use(url),
  launchOptions: [
    async ({}, use) =>
      use({
        executablePath,
        env: { ...(process.env as Record<string, string>), ...env },
        args: [
          '--no-sandbox',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
    { scope: 'worker' },
  ],
  expectedErrors: async ({}, use) => use([]),
  watched: [
    async ({ context, expectedErrors }, use) => {
      const errors = watch(context)
      await use(undefined)
      expect(unexpected(errors, expectedErrors), 'errors on the pages').toEqual([])
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, baseURL, expectedErrors }, use) => {
    const opened: { context: BrowserContext; errors: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, ...options })
      opened.push({ context, errors: watch(context) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    const errors = opened.flatMap((one) => one.errors)
    expect(unexpected(errors, expectedErrors), 'errors on the other browsers’ pages').toEqual([])
  },
  login: async ({ page, baseURL }, use) => {
    await use(async (person = owner) => {
      const answer = await page.request.post('/api/trpc/session.signIn', {
        data: person,
        headers: { origin: baseURL ?? '' },
      })
      expect(answer.ok(), await answer.text()).toBe(true)
    })
  },
})

export { expect }

function watch(context: BrowserContext): string[] {
  const errors: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message))
  return errors
}

function unexpected(errors: string[], expected: RegExp[]): string[] {
  return errors.filter((error) => !expected.some((pattern) => pattern.test(error)))
}
