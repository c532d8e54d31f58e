import { deletePresence, deleteStalePresences, putPresence } from '#db/queries/presences.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import type { Studio } from '#server/studio.ts'

export type Tab = { bot: string; session: string }
export type Selection = { flow: string | null; block: string | null }

/** Shows the others where this tab is. Problem: notFound. */
export async function moveTo(
  studio: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { bot, session, flow, block }: Tab & Selection,
): Promise<void> {
  await openDraft(studio, workspace, bot)
  await putPresence(studio.db, workspace, bot, { session, userId: person.id, at: { flow, block } })
  studio.bus.publish(draftTopic(bot), { type: 'presence' })
}

/** Shows the others that this tab is here, or still is. */
export async function stay(
  { db, bus }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { bot, session }: Tab,
  { arrives }: { arrives: boolean },
): Promise<void> {
  await putPresence(db, workspace, bot, { session, userId: person.id })
  if (!arrives) return
  await deleteStalePresences(db, workspace, bot)
  bus.publish(draftTopic(bot), { type: 'presence' })
}

export async function leave(
  { db, bus }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { bot, session }: Tab,
): Promise<void> {
  await deletePresence(db, workspace, bot, { session, userId: person.id })
  bus.publish(draftTopic(bot), { type: 'presence' })
}
