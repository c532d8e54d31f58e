import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { insertBot } from '#db/queries/bots.ts'
import { insertDraft } from '#db/queries/drafts.ts'
import { insertPublication } from '#db/queries/publishing.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import { anotherSlug, slugOf } from '#server/bots/slug.ts'

export type NewBot = {
  name: string
  document: FlowDocument
  /** Without one, made of the name; another when it is taken. */
  slug?: string
  theme?: { [token: string]: unknown }
  allowedSites?: string[]
  createdBy: string | null
}

/** A bot with its draft and its address; nothing is live yet. */
export async function createBot(
  db: Database,
  workspace: WorkspaceId,
  { name, document, theme, allowedSites, createdBy, ...given }: NewBot,
): Promise<{ bot: string; slug: string }> {
  const bot = newId()
  return db.transaction(async (tx) => {
    await insertBot(tx, workspace, { id: bot, name, theme, allowedSites, createdBy })
    await insertDraft(tx, workspace, bot, document)
    let slug = given.slug ?? slugOf(name)
    while (!(await insertPublication(tx, workspace, bot, slug))) slug = anotherSlug(slugOf(name))
    return { bot, slug }
  })
}
