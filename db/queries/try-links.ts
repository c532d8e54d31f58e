import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { bots, tryLinks } from '#db/schema/bots.ts'
import { users } from '#db/schema/people.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type TryLink = { id: string; createdAt: Date; expiresAt: Date; createdBy: string | null }

export async function insertTryLink(
  db: Database,
  workspace: WorkspaceId,
  given: { id: string; botId: string; createdBy: string; expiresAt: Date },
): Promise<void> {
  await db.insert(tryLinks).values({ workspaceId: workspace, ...given })
}

/** Those that still lead somewhere, newest first. */
export async function listTryLinks(db: Database, workspace: WorkspaceId, bot: string): Promise<TryLink[]> {
  return db
    .select({
      id: tryLinks.id,
      createdAt: tryLinks.createdAt,
      expiresAt: tryLinks.expiresAt,
      createdBy: users.name,
    })
    .from(tryLinks)
    .leftJoin(users, eq(users.id, tryLinks.createdBy))
    .where(
      and(eq(tryLinks.workspaceId, workspace), eq(tryLinks.botId, bot), gt(tryLinks.expiresAt, sql`now()`)),
    )
    .orderBy(desc(tryLinks.createdAt), desc(tryLinks.id))
}

export async function deleteTryLink(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  id: string,
): Promise<boolean> {
  const gone = await db
    .delete(tryLinks)
    .where(and(eq(tryLinks.workspaceId, workspace), eq(tryLinks.botId, bot), eq(tryLinks.id, id)))
    .returning({ id: tryLinks.id })
  return gone.length === 1
}

/** The bot behind a link whose signature was checked; it proves the workspace. Not one in the bin. */
export async function findTryLink(
  db: Database,
  id: string,
): Promise<
  | {
      workspace: WorkspaceId
      bot: string
      name: string
      theme: { [token: string]: unknown }
      expiresAt: Date
    }
  | undefined
> {
  const [row] = await db
    .select({
      workspace: tryLinks.workspaceId,
      bot: tryLinks.botId,
      name: bots.name,
      theme: bots.theme,
      expiresAt: tryLinks.expiresAt,
    })
    .from(tryLinks)
    .innerJoin(bots, and(eq(bots.workspaceId, tryLinks.workspaceId), eq(bots.id, tryLinks.botId)))
    .where(and(eq(tryLinks.id, id), gt(tryLinks.expiresAt, sql`now()`), isNull(bots.deletedAt)))
  return row
}
