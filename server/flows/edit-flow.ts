import { insertChanges, knownChanges, lockDraft, moveDraft } from '#db/queries/drafts.ts'
import { isStorable, storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { documentVersion, largestDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import type { Told } from '#server/flows/log.ts'
import { newsAfter } from '#server/flows/log.ts'
import { newerRelease } from '#server/flows/open-document.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/**
 * What came of changes: the log since the revision that their author had seen, theirs included (by their ids alone, where they were kept
 * just as they were sent), and those that do not apply.
 */
export type Edited = {
  revision: number
  log: Told[]
  refused: { id: string; conflicts: Conflict[] }[]
}

/** `format` is the version of documents that the author's page knows. */
export type Edits = {
  bot: string
  session: string
  changes: readonly Change[]
  after: number
  format?: number
}

/** So many changes after the snapshot, the next one is made. */
const longestTail = 200

/**
 * Changes of one author, in their order: each is applied to the draft as it is by then, or refused with what is there instead. One
 * that the log has already is passed over. Problems: notFound (the bot is gone, or in the bin), tooLarge, newerFlow (the draft is of a
 * shape that the page, or this server, does not know yet).
 */
export async function editFlow(
  studio: Studio,
  workspace: WorkspaceId,
  author: { id: string },
  edits: Edits,
): Promise<Edited> {
  const { db, drafts, bus } = studio
  const { bot, after, format = documentVersion } = edits
  if (format < documentVersion) throw newerRelease()
  const done = await db.transaction(async (tx) => {
    const head = await lockDraft(tx, workspace, bot)
    if (!head) throw new Problem('notFound')
    const before = await drafts.read(tx, workspace, bot, head)
    const known = await knownChanges(
      tx,
      workspace,
      bot,
      edits.changes.map(({ id }) => id),
    )
    const { draft, taken, refused } = take(before, edits.changes, known)
    if (taken.length > 0) {
      await insertChanges(tx, workspace, bot, { session: edits.session, userId: author.id }, taken)
      const isLong = draft.revision - head.snapshotRevision >= longestTail
      const snapshot = isLong || before.isOlder ? draft.document : undefined
      await moveDraft(tx, workspace, bot, { revision: draft.revision, snapshot })
    }
    const theirs = { ids: taken.flatMap(({ id, asSent }) => (asSent ? [id] : [])) }
    const log = await newsAfter(tx, workspace, bot, { after, known: theirs })
    return { draft, refused, changed: taken.length > 0, log }
  })
  if (done.changed) {
    drafts.keep(bot, done.draft)
    bus.publish(draftTopic(bot), { type: 'edited' })
    studio.checks.soon(workspace, bot)
  }
  return { revision: done.draft.revision, log: done.log, refused: done.refused }
}

function take(
  before: { document: Parameters<typeof applyChange>[0]; revision: number },
  changes: readonly Change[],
  known: ReadonlySet<string>,
) {
  const draft = { document: before.document, revision: before.revision }
  const taken: { revision: number; id: string; json: string; asSent: boolean }[] = []
  const refused: Edited['refused'] = []
  const seen = new Set(known)
  for (const given of changes) {
    if (seen.has(given.id) || given.edits.length === 0) continue
    seen.add(given.id)
    // The same as the database will give back, or the log would not apply to what it is the log of.
    const plain = JSON.stringify(given)
    const asSent = isStorable(plain)
    const json = asSent ? plain : storable(given)
    const body: Change = asSent ? given : JSON.parse(json)
    const applied = applyChange(draft.document, body)
    if (!applied.ok) {
      refused.push({ id: given.id, conflicts: applied.conflicts })
      continue
    }
    draft.document = applied.document
    draft.revision++
    taken.push({ revision: draft.revision, id: given.id, json, asSent })
    // A document is measured only when much was added to it.
    if (json.length > 100_000 && JSON.stringify(draft.document).length > largestDocument)
      throw new Problem('tooLarge', { largest: largestDocument })
  }
  return { draft, taken, refused }
}
