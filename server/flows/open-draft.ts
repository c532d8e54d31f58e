import type { Database } from '#db/client.ts'
import { readDraftHead } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { DraftCache } from '#server/flows/draft-cache.ts'
import { Problem } from '#server/problem.ts'

/** Where drafts are read: a part of the studio. */
export type DraftSource = { db: Database; drafts: DraftCache }

/** The draft as it is now. Problem: notFound, when the bot is not there or in the bin. */
export async function openDraft(
  { db, drafts }: DraftSource,
  workspace: WorkspaceId,
  bot: string,
): Promise<{ document: FlowDocument; revision: number; updatedAt: Date }> {
  // One look, so that a snapshot made meanwhile does not take away the tail that is being read.
  return db.transaction(
    async (tx) => {
      const head = await readDraftHead(tx, workspace, bot)
      if (!head) throw new Problem('notFound')
      const { document, revision } = await drafts.read(tx, workspace, bot, head)
      return { document, revision, updatedAt: head.updatedAt }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
