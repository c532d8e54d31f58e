import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import type { Role } from '#db/schema/workspaces.ts'
import { invitations, members, workspaces } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type Invitation = { id: string; email: string; role: Role; expiresAt: Date; invitedBy: string | null }

/** One open invitation for each address: a new one takes the place of the former, whose link then leads nowhere. */
export async function putInvitation(
  tx: Database,
  workspace: WorkspaceId,
  given: { id: string; email: string; role: Role; tokenHash: string; invitedBy: string; expiresAt: Date },
): Promise<void> {
  await tx
    .delete(invitations)
    .where(and(eq(invitations.workspaceId, workspace), eq(invitations.email, given.email)))
  await tx.insert(invitations).values({ workspaceId: workspace, ...given })
}

export async function listInvitations(db: Database, workspace: WorkspaceId): Promise<Invitation[]> {
  return db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedBy: users.name,
    })
    .from(invitations)
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(eq(invitations.workspaceId, workspace))
    .orderBy(desc(invitations.createdAt))
}

export async function deleteInvitation(tx: Database, workspace: WorkspaceId, id: string): Promise<boolean> {
  const gone = await tx
    .delete(invitations)
    .where(and(eq(invitations.workspaceId, workspace), eq(invitations.id, id)))
    .returning({ id: invitations.id })
  return gone.length === 1
}

/** Is this address a member's already? */
export async function isMemberByEmail(db: Database, workspace: WorkspaceId, email: string): Promise<boolean> {
  const [row] = await db
    .select({ id: users.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspace), eq(users.email, email.toLowerCase())))
  return row !== undefined
}

/** The open invitation behind a link; it proves its workspace. */
export async function findInvitation(
  db: Database,
  tokenHash: string,
): Promise<(Invitation & { workspace: WorkspaceId; workspaceName: string }) | undefined> {
  const [row] = await db
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedBy: users.name,
      workspace: invitations.workspaceId,
      workspaceName: workspaces.name,
    })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .leftJoin(users, eq(users.id, invitations.invitedBy))
    .where(and(eq(invitations.tokenHash, tokenHash), gt(invitations.expiresAt, sql`now()`)))
  return row
}
