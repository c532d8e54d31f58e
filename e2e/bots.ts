import type { APIRequestContext } from '@playwright/test'
import { studioApi } from '#e2e/studio-api.ts'
import type { FlowDocument } from '#flow/document.ts'
import { emptyBot } from '#flow/templates/empty-bot.ts'

/** A bot made behind the scenes, by whoever is signed in. */
export async function makeBot(
  request: APIRequestContext,
  baseURL: string | undefined,
  { name, document = emptyBot() }: { name: string; document?: FlowDocument },
): Promise<{ bot: string; slug: string; workspace: string }> {
  const { ask, tell } = studioApi(request, baseURL)
  const session = await ask<{ workspaces: { id: string }[] }>('session.current')
  const workspace = session.workspaces[0]?.id ?? ''
  const text = JSON.stringify(document)
  const made = await tell<{ bot: string; slug: string }>('bots.import', { workspace, name, text })
  return { ...made, workspace }
}

/** Makes a bot's draft live. */
export async function publishBot(
  request: APIRequestContext,
  baseURL: string | undefined,
  { bot, workspace }: { bot: string; workspace: string },
): Promise<void> {
  const { ask, tell } = studioApi(request, baseURL)
  const { revision } = await ask<{ revision: number }>('flows.open', { workspace, bot })
  await tell('versions.publish', { workspace, bot, revision, force: true })
}
