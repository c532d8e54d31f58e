import { writeProblemCount } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { DraftSource } from '#server/flows/open-draft.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'

/** Counts a draft's problems for the list of bots, once its author has rested a moment. */
export type DraftChecks = { soon(workspace: WorkspaceId, bot: string): void }

const restMs = 1500

export function createDraftChecks(source: DraftSource, closing: AbortSignal): DraftChecks {
  const waiting = new Map<string, NodeJS.Timeout>()
  closing.addEventListener('abort', () => {
    for (const timer of waiting.values()) clearTimeout(timer)
    waiting.clear()
  })
  const check = async (workspace: WorkspaceId, bot: string) => {
    const { document, revision } = await openDraft(source, workspace, bot)
    await writeProblemCount(source.db, workspace, bot, { revision, problems: countProblems(document) })
  }
  return {
    soon(workspace, bot) {
      if (closing.aborted) return
      clearTimeout(waiting.get(bot))
      const timer = setTimeout(() => {
        waiting.delete(bot)
        check(workspace, bot).catch((error) => {
          // The bot was deleted in the meantime.
          if (!(error instanceof Problem)) logError(`Checking the draft of ${bot}`, error)
        })
      }, restMs)
      waiting.set(bot, timer.unref())
    },
  }
}

/** Errors and warnings: what an author is asked to look at. */
function countProblems(document: FlowDocument): number {
  return checkFlow(document).filter(({ severity }) => severity !== 'advice').length
}
