import type { AgentThere, Duty } from '#db/queries/presence.ts'
import { listAgents, readDuty, setDuty, touchMember } from '#db/queries/presence.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { inboxTopic } from '#server/conversations/engine.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What an agent chose: to answer just now or not, and to be told by mail (`mails`: can any be sent?). Problem: notFound. */
export async function dutyOf(
  { db, mail }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
): Promise<Duty & { mails: boolean }> {
  const duty = await readDuty(db, workspace, person.id)
  if (!duty) throw new Problem('notFound')
  return { ...duty, mails: mail !== undefined }
}

/** Who says that they are there is there at once. */
export async function changeDuty(
  { db, bus }: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  duty: { available?: boolean | undefined; mailsWaiting?: boolean | undefined },
): Promise<void> {
  const { available, mailsWaiting } = duty
  if (available === undefined && mailsWaiting === undefined) return
  await setDuty(db, workspace, person.id, {
    ...(available !== undefined && { available }),
    ...(mailsWaiting !== undefined && { mailsWaiting }),
  })
  if (available) await touchMember(db, workspace, person.id)
  bus.publish(inboxTopic(workspace), { type: 'changed' })
}

/** Who may answer visitors, and who is there. */
export async function agentsOf({ db }: Studio, workspace: WorkspaceId): Promise<AgentThere[]> {
  return listAgents(db, workspace)
}
