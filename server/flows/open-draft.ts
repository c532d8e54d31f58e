import type { Database } from '#db/client.ts'
import { readDraftHead } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { DraftCache, OpenedDraft } from '#server/flows/draft-cache.ts'
import { Problem } from '#server/problem.ts'

/** Where drafts are read: a part of the studio. */
export type DraftSource = { db: Database; drafts: DraftCache }

/** The draft as it is now. Problem: notFound, when the bot is not there or in the bin. */
export async function openDraft(
  { db, drafts }: DraftSource,
  workspace: WorkspaceId,
  bot: string,
): Promise<OpenedDraft & { updatedAt: Date }> {
  // One look, so that a snapshot made meanwhile does not take away the tail that is being read.
  return db.transaction(
    async (tx) => {
      const head = await readDraftHead(tx, workspace, bot)
      if (!head) throw new Problem('notFound')
      return { ...(await drafts.read(tx, workspace, bot, head)), updatedAt: head.updatedAt }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
