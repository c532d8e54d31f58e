import type { Member } from '#db/queries/workspaces.ts'
import {
  countOwners,
  deleteMember,
  listMembers,
  lockWorkspace,
  updateRole,
  updateTeams,
} from '#db/queries/workspaces.ts'
import type { Role } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { putAllBack } from '#server/inbox/hand.ts'
import { allows } from '#server/people/roles.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

export async function membersOf({ db }: Studio, workspace: WorkspaceId): Promise<Member[]> {
  return listMembers(db, workspace)
}

/** Problems: notFound; lastOwner, as a workspace always has one. The conversations of who answers no more wait for others. */
export async function setRole(
  studio: Studio,
  workspace: WorkspaceId,
  { person, role }: { person: string; role: Role },
): Promise<void> {
  await keepingAnOwner(studio, workspace, (tx) => updateRole(tx, workspace, person, role))
  if (!allows(role, 'agent')) await putAllBack(studio, workspace, person)
}

/** Whose visitors somebody answers, by the names that hand-offs have; none: everybody's. Problem: notFound. */
export async function setTeams(
  { db }: Studio,
  workspace: WorkspaceId,
  { person, teams }: { person: string; teams: string[] },
): Promise<void> {
  if (!(await updateTeams(db, workspace, person, [...new Set(teams)]))) throw new Problem('notFound')
}

/** Takes a person out of the workspace (their account stays); also how one leaves. Problems: notFound, lastOwner. */
export async function removeMember(studio: Studio, workspace: WorkspaceId, person: string): Promise<void> {
  await keepingAnOwner(studio, workspace, (tx) => deleteMember(tx, workspace, person))
  await putAllBack(studio, workspace, person)
}

async function keepingAnOwner(
  { db }: Studio,
  workspace: WorkspaceId,
  change: (tx: Studio['db']) => Promise<boolean>,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspace)
    if (!(await change(tx))) throw new Problem('notFound')
    if ((await countOwners(tx, workspace)) === 0) throw new Problem('lastOwner')
  })
}
