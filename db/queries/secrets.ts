import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { secrets } from '#db/schema/secrets.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type SealedSecret = { id: string; sealed: Uint8Array; hosts: string[] }

/** A workspace's secret by its name, sealed. */
export async function findSecret(
  db: Database,
  workspace: WorkspaceId,
  name: string,
): Promise<SealedSecret | undefined> {
  const [row] = await db
    .select({ id: secrets.id, sealed: secrets.sealed, hosts: secrets.hosts })
    .from(secrets)
    .where(and(eq(secrets.workspaceId, workspace), eq(secrets.name, name)))
  return row
}

/** A secret as it may be shown: everything but what it holds. */
export type NamedSecret = { id: string; name: string; hosts: string[]; updatedAt: Date; by: string | null }

export async function listSecrets(db: Database, workspace: WorkspaceId): Promise<NamedSecret[]> {
  return db
    .select({
      id: secrets.id,
      name: secrets.name,
      hosts: secrets.hosts,
      updatedAt: secrets.updatedAt,
      by: users.name,
    })
    .from(secrets)
    .leftJoin(users, eq(users.id, secrets.createdBy))
    .where(eq(secrets.workspaceId, workspace))
    .orderBy(asc(secrets.name))
}

/** Throws a unique violation when the name is another secret's. */
export async function insertSecret(
  db: Database,
  workspace: WorkspaceId,
  given: { id: string; name: string; sealed: Uint8Array; hosts: string[]; createdBy: string },
): Promise<void> {
  await db.insert(secrets).values({ workspaceId: workspace, ...given })
}

/** Sets what is given. False: there is none. Throws a unique violation when the name is another secret's. */
export async function updateSecret(
  db: Database,
  workspace: WorkspaceId,
  id: string,
  set: { name?: string; sealed?: Uint8Array; hosts?: string[] },
): Promise<boolean> {
  const changed = await db
    .update(secrets)
    .set({ ...set, updatedAt: sql`now()` })
    .where(and(eq(secrets.workspaceId, workspace), eq(secrets.id, id)))
    .returning({ id: secrets.id })
  return changed.length === 1
}

export async function deleteSecret(db: Database, workspace: WorkspaceId, id: string): Promise<boolean> {
  const gone = await db
    .delete(secrets)
    .where(and(eq(secrets.workspaceId, workspace), eq(secrets.id, id)))
    .returning({ id: secrets.id })
  return gone.length === 1
}
