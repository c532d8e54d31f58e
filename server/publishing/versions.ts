import { newId } from '#db/new-id.ts'
import type { Live } from '#db/queries/bots.ts'
import { readLive } from '#db/queries/bots.ts'
import type { Version } from '#db/queries/publishing.ts'
import { listVersions, readVersion, updatePublication } from '#db/queries/publishing.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { replaceDocument } from '#flow/edit/commands/replace-document.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import type { Edited } from '#server/flows/edit-flow.ts'
import { editFlow } from '#server/flows/edit-flow.ts'
import { openDocument } from '#server/flows/open-document.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What is live, and the versions, newest first. Problem: notFound. */
export async function versionsOf(
  { db }: Studio,
  workspace: WorkspaceId,
  { bot, before, limit }: { bot: string; before?: number; limit: number },
): Promise<{ live: Live; versions: Version[]; next: number | null }> {
  const live = await readLive(db, workspace, bot)
  if (!live) throw new Problem('notFound')
  const versions = await listVersions(db, workspace, bot, { before, limit })
  return { live, versions, next: versions.length === limit ? (versions.at(-1)?.number ?? null) : null }
}

/** A version's document, to look at or to compare with. Problems: notFound, newerFlow. */
export async function openVersion(
  { db }: Studio,
  workspace: WorkspaceId,
  { bot, version }: { bot: string; version: string },
): Promise<{ number: number; document: FlowDocument }> {
  const found = await readVersion(db, workspace, bot, version)
  if (!found) throw new Problem('notFound')
  return { number: found.number, document: openDocument(found.document) }
}

/**
 * Makes the draft like a version again, as one change that can be undone. When somebody edits at that moment, what they changed is in
 * the way: then it is tried on what they made of it. Problem: notFound.
 */
export async function restoreVersion(
  studio: Studio,
  workspace: WorkspaceId,
  author: { id: string },
  { bot, version, session }: { bot: string; version: string; session: string },
): Promise<Edited> {
  const { number, document: by } = await openVersion(studio, workspace, { bot, version })
  for (let tries = 0; tries < 5; tries++) {
    const { document, revision } = await openDraft(studio, workspace, bot)
    const change = replaceDocument(document, newId, { by, name: `v${number}` })
    if (isRefused(change)) throw new Error(change.refused.en)
    const edited = await editFlow(studio, workspace, author, {
      bot,
      session,
      changes: [change],
      after: revision,
    })
    // The change was made here: whoever asked for it has not seen it.
    const log = edited.log.map((entry) => (entry.change.id === change.id ? { ...entry, change } : entry))
    if (edited.refused.length === 0) return { ...edited, log }
  }
  throw new Problem('changedMeanwhile')
}

/** Makes an earlier version live again, or a later one: the draft stays as it is. Problem: notFound. */
export async function goLiveWith(
  studio: Studio,
  workspace: WorkspaceId,
  { bot, version }: { bot: string; version: string },
): Promise<void> {
  await openVersion(studio, workspace, { bot, version })
  await updatePublication(studio.db, workspace, bot, { versionId: version, online: true })
  studio.bus.publish(draftTopic(bot), { type: 'published' })
}

/** Offline, a bot begins no conversation; those that go on go on. Problems: notFound; notPublished, when there is nothing to put online. */
export async function setOnline(
  studio: Studio,
  workspace: WorkspaceId,
  { bot, online }: { bot: string; online: boolean },
): Promise<void> {
  const live = await readLive(studio.db, workspace, bot)
  if (!live) throw new Problem('notFound')
  if (online && live.version === null) throw new Problem('notPublished')
  await updatePublication(studio.db, workspace, bot, { online })
  studio.bus.publish(draftTopic(bot), { type: 'published' })
}
