import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import type { FlowDocument } from '#flow/document.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'

/** A bot made behind the scenes, by whoever is signed in. */
export async function makeBot(
  request: APIRequestContext,
  baseURL: string | undefined,
  { name, document = emptyBot() }: { name: string; document?: FlowDocument },
): Promise<{ bot: string; slug: string; workspace: string }> {
  const headers = { origin: baseURL ?? '' }
  const session = await (await request.get('/api/trpc/session.current')).json()
  const workspace: string = session.result.data.workspaces[0].id
  const data = { workspace, name, text: JSON.stringify(document) }
  const answer = await request.post('/api/trpc/bots.import', { data, headers })
  expect(answer.ok(), await answer.text()).toBe(true)
  return { ...(await answer.json()).result.data, workspace }
}
