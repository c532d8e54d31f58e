import { and, desc, eq, lt, max, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { isUniqueViolation } from '#db/database-trouble.ts'
import { publications, versions } from '#db/schema/bots.ts'
import { users } from '#db/schema/people.ts'
import { workspaces } from '#db/schema/workspaces.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'

export type Version = {
  id: string
  number: number
  note: string
  /** The draft's revision that it was made of. */
  revision: number
  /** Null when it is nobody who is known: they are gone, or the installation planted it itself (`shipped`). */
  by: { id: string; name: string } | null
  shipped: boolean
  at: Date
}

const version = {
  id: versions.id,
  number: versions.number,
  note: versions.note,
  revision: versions.revision,
  userId: users.id,
  userName: users.name,
  at: versions.at,
  // Nobody publishes in the very transaction that makes a workspace, but the one that plants the demo.
  shipped: sql<boolean>`${versions.at} = ${workspaces.createdAt}`,
}

/** Newest first. */
export async function listVersions(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { before, limit }: { before?: number; limit: number },
): Promise<Version[]> {
  const rows = await db
    .select(version)
    .from(versions)
    .innerJoin(workspaces, eq(workspaces.id, versions.workspaceId))
    .leftJoin(users, eq(users.id, versions.userId))
    .where(
      and(
        eq(versions.workspaceId, workspace),
        eq(versions.botId, bot),
        before === undefined ? undefined : lt(versions.number, before),
      ),
    )
    .orderBy(desc(versions.number))
    .limit(limit)
  return rows.map(({ userId, userName, ...row }) => ({
    ...row,
    by: userId === null ? null : { id: userId, name: userName ?? '' },
  }))
}

/** A version of this bot with its document, perhaps of an older shape. */
export async function readVersion(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  id: string,
): Promise<{ number: number; document: Json } | undefined> {
  const [row] = await db
    .select({ number: versions.number, document: versions.document })
    .from(versions)
    .where(and(eq(versions.workspaceId, workspace), eq(versions.botId, bot), eq(versions.id, id)))
  return row && { number: row.number, document: row.document as unknown as Json }
}

/** The next version of a bot; ask only while its draft is locked. Answers its number. */
export async function insertVersion(
  tx: Database,
  workspace: WorkspaceId,
  given: {
    id: string
    bot: string
    document: unknown
    revision: number
    note: string
    userId: string | null
  },
): Promise<number> {
  const { id, bot, document, revision, note, userId } = given
  const [last] = await tx
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.workspaceId, workspace), eq(versions.botId, bot)))
  const number = (last?.number ?? 0) + 1
  await tx.insert(versions).values({
    workspaceId: workspace,
    id,
    botId: bot,
    number,
    document: sql`${storable(document)}::jsonb`,
    revision,
    note,
    userId,
  })
  return number
}

/** Gives a new bot its address. False: it is another bot's. */
export async function insertPublication(
  tx: Database,
  workspace: WorkspaceId,
  bot: string,
  slug: string,
): Promise<boolean> {
  const made = await tx
    .insert(publications)
    .values({ workspaceId: workspace, botId: bot, slug })
    .onConflictDoNothing()
    .returning({ slug: publications.slug })
  return made.length === 1
}

/** Points at what is live from this moment on, in every process: they ask at each beginning. */
export async function updatePublication(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  set: { versionId?: string; online?: boolean },
): Promise<void> {
  await db
    .update(publications)
    .set({ ...set, at: sql`now()` })
    .where(and(eq(publications.workspaceId, workspace), eq(publications.botId, bot)))
}

/** False: the address is another bot's. */
export async function updateSlug(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  slug: string,
): Promise<boolean> {
  try {
    await db
      .update(publications)
      .set({ slug })
      .where(and(eq(publications.workspaceId, workspace), eq(publications.botId, bot)))
    return true
  } catch (error) {
    if (isUniqueViolation(error)) return false
    throw error
  }
}
