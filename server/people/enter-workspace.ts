import type { Database } from '#db/client.ts'
import type { Membership } from '#db/queries/workspaces.ts'
import { findMembership } from '#db/queries/workspaces.ts'
import type { Role } from '#db/schema/workspaces.ts'
import { allows } from '#server/people/roles.ts'
import { Problem } from '#server/problem.ts'

/**
 * The one gate into a workspace: for its members whose role is this or a greater one. It proves the workspace. Problems: notFound, as
 * to everybody else the workspace is not there; forbidden.
 */
export async function enterWorkspace(
  db: Database,
  person: { id: string },
  workspace: string,
  least: Role,
): Promise<Membership> {
  const membership = await findMembership(db, person.id, workspace)
  if (!membership) throw new Problem('notFound')
  if (!allows(membership.role, least)) throw new Problem('forbidden', { needs: least })
  return membership
}
