import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { cannedReplies } from '#db/schema/replies.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type CannedReply = { id: string; name: string; text: string }

const isThis = (workspace: WorkspaceId, id: string) =>
  and(eq(cannedReplies.workspaceId, workspace), eq(cannedReplies.id, id))

export async function listCannedReplies(db: Database, workspace: WorkspaceId): Promise<CannedReply[]> {
  return db
    .select({ id: cannedReplies.id, name: cannedReplies.name, text: cannedReplies.text })
    .from(cannedReplies)
    .where(eq(cannedReplies.workspaceId, workspace))
    .orderBy(asc(cannedReplies.name))
}

/** Null: there is one of this name. */
export async function insertCannedReply(
  db: Database,
  workspace: WorkspaceId,
  { name, text }: { name: string; text: string },
): Promise<string | null> {
  const [made] = await db
    .insert(cannedReplies)
    .values({ workspaceId: workspace, id: newId(), name, text })
    .onConflictDoNothing()
    .returning({ id: cannedReplies.id })
  return made?.id ?? null
}

/** Throws a unique violation when another has the name. */
export async function updateCannedReply(
  db: Database,
  workspace: WorkspaceId,
  { id, ...set }: CannedReply,
): Promise<boolean> {
  const changed = await db
    .update(cannedReplies)
    .set({ ...set, updatedAt: sql`now()` })
    .where(isThis(workspace, id))
    .returning({ id: cannedReplies.id })
  return changed.length === 1
}

export async function deleteCannedReply(db: Database, workspace: WorkspaceId, id: string): Promise<boolean> {
  const gone = await db.delete(cannedReplies).where(isThis(workspace, id)).returning({ id: cannedReplies.id })
  return gone.length === 1
}
