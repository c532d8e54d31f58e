import { newId } from '#db/new-id.ts'
import { lockDraft } from '#db/queries/drafts.ts'
import { insertVersion, updatePublication } from '#db/queries/publishing.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import type { DraftSource } from '#server/flows/open-draft.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

export type Published = { version: string; number: number }

/**
 * Makes the draft at `revision` the next version, and that one live: whoever begins a conversation from now on, in whatever process,
 * gets it, and those who are talking stay on theirs. Problems: notFound; changedMeanwhile, when the draft is another by now;
 * flowHasErrors; flowHasWarnings, unless `force`.
 */
export async function publish(
  studio: Studio,
  workspace: WorkspaceId,
  author: { id: string },
  given: Publishing,
): Promise<Published> {
  const published = await publishDraft(studio, workspace, author, given)
  studio.bus.publish(draftTopic(given.bot), { type: 'published' })
  return published
}

export type Publishing = { bot: string; revision: number; note: string; force: boolean }

/** The same before there is anybody to tell. */
export async function publishDraft(
  { db, drafts }: DraftSource,
  workspace: WorkspaceId,
  author: { id: string } | null,
  { bot, revision, note, force }: Publishing,
): Promise<Published> {
  return db.transaction(async (tx) => {
    const head = await lockDraft(tx, workspace, bot)
    if (!head) throw new Problem('notFound')
    if (head.revision !== revision) throw new Problem('changedMeanwhile', { revision: head.revision })
    const { document } = await drafts.read(tx, workspace, bot, head)
    refuseFaults(document, force)
    const version = newId()
    const made = { id: version, bot, document, revision, note, userId: author?.id ?? null }
    const number = await insertVersion(tx, workspace, made)
    await updatePublication(tx, workspace, bot, { versionId: version, online: true })
    return { version, number }
  })
}

function refuseFaults(document: Parameters<typeof checkFlow>[0], force: boolean): void {
  const found = checkFlow(document)
  const count = (severity: string) => found.filter((problem) => problem.severity === severity).length
  const [errors, warnings] = [count('error'), count('warning')]
  if (errors > 0) throw new Problem('flowHasErrors', { errors, warnings })
  if (warnings > 0 && !force) throw new Problem('flowHasWarnings', { warnings })
}
