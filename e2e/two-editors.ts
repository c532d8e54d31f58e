import type { BrowserContextOptions, Page } from '@playwright/test'
import { cuttableLine } from '#e2e/cuttable-line.ts'
import { owner } from '#e2e/owner.ts'
import { EditorScreen } from '#e2e/screens/editor-screen.ts'

/** One bot, open in two browsers; the other one's line can be cut. */
export async function openTwoEditors(
  bot: string,
  {
    page,
    openBrowser,
    baseURL,
  }: {
    page: Page
    openBrowser: (options?: BrowserContextOptions) => Promise<Page>
    baseURL: string | undefined
  },
) {
  const line = await cuttableLine(baseURL)
  const other = await openBrowser({ baseURL: line.url })
  await other.request.post('/api/trpc/session.signIn', { data: owner, headers: { origin: line.url } })
  const [here, there] = [new EditorScreen(page), new EditorScreen(other)]
  await here.open(bot)
  await there.open(bot)
  return { line, other, here, there }
}
