import { and, asc, count, desc, eq, max, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { sessions, users } from '#db/schema/people.ts'
import type { Role } from '#db/schema/workspaces.ts'
import { members, workspaces } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** A workspace, and what somebody may do there. */
export type Membership = { id: WorkspaceId; name: string; role: Role }
export type Member = {
  id: string
  name: string
  email: string
  role: Role
  /** Whose visitors they answer; none: everybody's. */
  teams: string[]
  since: Date
  seenAt: Date | null
}

const membership = { id: workspaces.id, name: workspaces.name, role: members.role }

/** The proof that a person may enter a workspace, or undefined: this is where a `WorkspaceId` comes from. */
export async function findMembership(
  db: Database,
  userId: string,
  workspace: string,
): Promise<Membership | undefined> {
  const [row] = await db
    .select(membership)
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), eq(members.workspaceId, workspace as WorkspaceId)))
  return row
}

/** The workspaces of a person, the oldest membership first; of those joined at once, the newest: one's own before the demo. */
export async function membershipsOf(db: Database, userId: string): Promise<Membership[]> {
  return db
    .select(membership)
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt), desc(workspaces.createdAt), asc(workspaces.id))
}

export async function insertWorkspace(tx: Database, id: string, name: string): Promise<WorkspaceId> {
  const workspace = id as WorkspaceId
  await tx.insert(workspaces).values({ id: workspace, name })
  return workspace
}

export async function readWorkspace(
  db: Database,
  workspace: WorkspaceId,
): Promise<{ name: string; settings: { [name: string]: unknown }; createdAt: Date } | undefined> {
  const [row] = await db
    .select({ name: workspaces.name, settings: workspaces.settings, createdAt: workspaces.createdAt })
    .from(workspaces)
    .where(eq(workspaces.id, workspace))
  return row
}

/** Renames a workspace, and sets those of its settings that are given; the others stay. */
export async function updateWorkspace(
  db: Database,
  workspace: WorkspaceId,
  { name, settings }: { name?: string; settings?: { [name: string]: unknown } },
): Promise<void> {
  await db
    .update(workspaces)
    .set({
      ...(name !== undefined && { name }),
      ...(settings && { settings: sql`${workspaces.settings} || ${JSON.stringify(settings)}::jsonb` }),
    })
    .where(eq(workspaces.id, workspace))
}

/** Everything in it goes with it. */
export async function deleteWorkspace(db: Database, workspace: WorkspaceId): Promise<void> {
  await db.delete(workspaces).where(eq(workspaces.id, workspace))
}

/** Waits for whoever changes the members of this workspace; what is read after is true until the transaction ends. */
export async function lockWorkspace(tx: Database, workspace: WorkspaceId): Promise<void> {
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, workspace))
    .for('no key update')
}

export async function listMembers(db: Database, workspace: WorkspaceId): Promise<Member[]> {
  const lastSession = db
    .select({ at: max(sessions.updatedAt) })
    .from(sessions)
    .where(eq(sessions.userId, users.id))
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      teams: members.teams,
      since: members.createdAt,
      // Whoever only looked at pages was here too: a session that goes on is written down now and then.
      seenAt: sql<Date | null>`greatest(${members.seenAt}, (${lastSession}))`.mapWith(members.seenAt),
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspace))
    .orderBy(asc(users.name), asc(users.id))
}

/** False: was one already, and keeps the role. */
export async function insertMember(
  tx: Database,
  workspace: WorkspaceId,
  userId: string,
  role: Role,
): Promise<boolean> {
  const made = await tx
    .insert(members)
    .values({ workspaceId: workspace, userId, role })
    .onConflictDoNothing()
    .returning({ userId: members.userId })
  return made.length === 1
}

export async function updateRole(
  tx: Database,
  workspace: WorkspaceId,
  userId: string,
  role: Role,
): Promise<boolean> {
  const changed = await tx
    .update(members)
    .set({ role })
    .where(and(eq(members.workspaceId, workspace), eq(members.userId, userId)))
    .returning({ userId: members.userId })
  return changed.length === 1
}

export async function updateTeams(
  tx: Database,
  workspace: WorkspaceId,
  userId: string,
  teams: string[],
): Promise<boolean> {
  const changed = await tx
    .update(members)
    .set({ teams })
    .where(and(eq(members.workspaceId, workspace), eq(members.userId, userId)))
    .returning({ userId: members.userId })
  return changed.length === 1
}

export async function deleteMember(tx: Database, workspace: WorkspaceId, userId: string): Promise<boolean> {
  const gone = await tx
    .delete(members)
    .where(and(eq(members.workspaceId, workspace), eq(members.userId, userId)))
    .returning({ userId: members.userId })
  return gone.length === 1
}

export async function countOwners(tx: Database, workspace: WorkspaceId): Promise<number> {
  const [row] = await tx
    .select({ owners: count() })
    .from(members)
    .where(and(eq(members.workspaceId, workspace), eq(members.role, 'owner')))
  return row?.owners ?? 0
}
