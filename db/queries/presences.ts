import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { presences } from '#db/schema/bots.ts'
import { users } from '#db/schema/people.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** Somebody who has a draft open, in one tab, and the block they have selected. */
export type Presence = {
  session: string
  person: { id: string; name: string }
  flow: string | null
  block: string | null
}

/** Whoever was not seen for so long is gone, whatever became of their tab. */
const expiry = sql`now() - interval '40 seconds'`

/** Says that a tab is here. Its selection stays as it was unless one is given. */
export async function putPresence(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  {
    session,
    userId,
    at,
  }: { session: string; userId: string; at?: { flow: string | null; block: string | null } },
): Promise<void> {
  await db
    .insert(presences)
    .values({ workspaceId: workspace, botId: bot, session, userId, ...at })
    .onConflictDoUpdate({
      target: [presences.workspaceId, presences.botId, presences.session],
      // A session is named by its tab: nobody speaks for another person's.
      setWhere: eq(presences.userId, userId),
      set: { seenAt: sql`now()`, ...at },
    })
}

export async function deletePresence(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { session, userId }: { session: string; userId: string },
): Promise<void> {
  await db
    .delete(presences)
    .where(
      and(
        eq(presences.workspaceId, workspace),
        eq(presences.botId, bot),
        eq(presences.session, session),
        eq(presences.userId, userId),
      ),
    )
}

/** Who is here, in the order in which names are read. */
export async function listPresences(db: Database, workspace: WorkspaceId, bot: string): Promise<Presence[]> {
  const rows = await db
    .select({
      session: presences.session,
      id: users.id,
      name: users.name,
      flow: presences.flow,
      block: presences.block,
    })
    .from(presences)
    .innerJoin(users, eq(users.id, presences.userId))
    .where(and(eq(presences.workspaceId, workspace), eq(presences.botId, bot), gt(presences.seenAt, expiry)))
    .orderBy(asc(users.name), asc(presences.session))
  return rows.map(({ id, name, ...row }) => ({ ...row, person: { id, name } }))
}

/** Forgets the tabs of a bot that went without saying so. */
export async function deleteStalePresences(db: Database, workspace: WorkspaceId, bot: string): Promise<void> {
  await db
    .delete(presences)
    .where(and(eq(presences.workspaceId, workspace), eq(presences.botId, bot), lt(presences.seenAt, expiry)))
}
