import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { newId } from '#db/new-id.ts'
import { cannedReplies } from '#db/schema/replies.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** `texts` by language; '' for every language that has none of its own. */
export type CannedReply = { id: string; name: string; texts: { [language: string]: string } }

const isThis = (workspace: WorkspaceId, id: string) =>
  and(eq(cannedReplies.workspaceId, workspace), eq(cannedReplies.id, id))

export async function listCannedReplies(db: Database, workspace: WorkspaceId): Promise<CannedReply[]> {
  return db
    .select({ id: cannedReplies.id, name: cannedReplies.name, texts: cannedReplies.texts })
    .from(cannedReplies)
    .where(eq(cannedReplies.workspaceId, workspace))
    .orderBy(asc(cannedReplies.name))
}

/** Null: there is one of this name. */
export async function insertCannedReply(
  db: Database,
  workspace: WorkspaceId,
  { name, texts }: Omit<CannedReply, 'id'>,
): Promise<string | null> {
  const [made] = await db
    .insert(cannedReplies)
    .values({ workspaceId: workspace, id: newId(), name, texts })
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

/** The languages that the workspace's published bots speak. */
export async function spokenLanguages(db: Database, workspace: WorkspaceId): Promise<string[]> {
  const rows = await db.execute(sql`
    select distinct jsonb_object_keys(v.document #> '{settings,languages}') as language from publications p
    join bots b on b.workspace_id = p.workspace_id and b.id = p.bot_id
    join versions v on v.workspace_id = p.workspace_id and v.id = p.version_id
    where p.workspace_id = ${workspace} and b.archived_at is null and b.deleted_at is null order by 1`)
  return rows.map(({ language }) => language as string)
}
