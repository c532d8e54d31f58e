import { and, desc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { bots, changes, drafts, publications, versions } from '#db/schema/bots.ts'
import { conversations } from '#db/schema/conversations.ts'
import { users } from '#db/schema/people.ts'
import { members } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** What visitors get: nothing yet, a version, or a version that was taken offline. */
export type Live = { slug: string; number: number | null; version: string | null; online: boolean; at: Date }

/** Where a bot is kept: among the bots, in the archive, or in the bin. */
export const shelves = ['active', 'archive', 'bin'] as const
export type Shelf = (typeof shelves)[number]

export type BotInList = {
  id: string
  name: string
  live: Live
  /** The draft is another than what is live. */
  hasChanges: boolean
  problems: number
  editedAt: Date
  editedBy: string | null
  /** Begun in the last 30 days; beyond `mostCounted`, so many. */
  conversations: number
  archivedAt: Date | null
  deletedAt: Date | null
}

export type BotSettings = {
  id: string
  name: string
  allowedSites: string[]
  theme: { [token: string]: unknown }
  retentionDays: number | null
  /** Was a key made by which sites vouch for their users? */
  hasUserSecret: boolean
  archivedAt: Date | null
  createdAt: Date
}

/** Conversations are counted up to here: further up nobody reads the number, and counting takes time. */
const mostCounted = 10_000

const live = {
  slug: publications.slug,
  number: versions.number,
  version: publications.versionId,
  online: publications.online,
  at: publications.at,
}
const isThis = (workspace: WorkspaceId, bot: string) => and(eq(bots.workspaceId, workspace), eq(bots.id, bot))

export async function listBots(db: Database, workspace: WorkspaceId, shelf: Shelf): Promise<BotInList[]> {
  const lately = db
    .select({ one: sql`1` })
    .from(conversations)
    .where(
      and(
        eq(conversations.workspaceId, bots.workspaceId),
        eq(conversations.botId, bots.id),
        sql`${conversations.startedAt} > now() - interval '30 days'`,
      ),
    )
    .limit(mostCounted)
  const lastChange = db
    .select({ name: users.name })
    .from(changes)
    .innerJoin(users, eq(users.id, changes.userId))
    .where(and(eq(changes.workspaceId, bots.workspaceId), eq(changes.botId, bots.id)))
    .orderBy(desc(changes.revision))
    .limit(1)
  const rows = await db
    .select({
      id: bots.id,
      name: bots.name,
      archivedAt: bots.archivedAt,
      deletedAt: bots.deletedAt,
      revision: drafts.revision,
      problems: drafts.problems,
      editedAt: drafts.updatedAt,
      editedBy: sql<string | null>`(${lastChange})`,
      publishedRevision: versions.revision,
      conversations: sql<number>`(select count(*)::int from (${lately}) as lately)`,
      ...live,
    })
    .from(bots)
    .innerJoin(drafts, and(eq(drafts.workspaceId, bots.workspaceId), eq(drafts.botId, bots.id)))
    .innerJoin(
      publications,
      and(eq(publications.workspaceId, bots.workspaceId), eq(publications.botId, bots.id)),
    )
    .leftJoin(
      versions,
      and(eq(versions.workspaceId, publications.workspaceId), eq(versions.id, publications.versionId)),
    )
    .where(and(eq(bots.workspaceId, workspace), onShelf(shelf)))
    .orderBy(desc(drafts.updatedAt), bots.id)
  return rows.map(({ slug, number, version, online, at, revision, publishedRevision, ...row }) => ({
    ...row,
    live: { slug, number, version, online, at },
    hasChanges: publishedRevision === null || publishedRevision < revision,
  }))
}

function onShelf(shelf: Shelf) {
  if (shelf === 'bin') return isNotNull(bots.deletedAt)
  return and(
    isNull(bots.deletedAt),
    shelf === 'archive' ? isNotNull(bots.archivedAt) : isNull(bots.archivedAt),
  )
}

/** Undefined also for a bot in the bin. */
export async function readBot(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<BotSettings | undefined> {
  const [row] = await db
    .select({
      id: bots.id,
      name: bots.name,
      allowedSites: bots.allowedSites,
      theme: bots.theme,
      retentionDays: bots.retentionDays,
      hasUserSecret: sql<boolean>`${bots.userSecret} is not null`,
      archivedAt: bots.archivedAt,
      createdAt: bots.createdAt,
    })
    .from(bots)
    .where(and(isThis(workspace, bot), isNull(bots.deletedAt)))
  return row
}

export async function readLive(db: Database, workspace: WorkspaceId, bot: string): Promise<Live | undefined> {
  const [row] = await db
    .select(live)
    .from(publications)
    .leftJoin(
      versions,
      and(eq(versions.workspaceId, publications.workspaceId), eq(versions.id, publications.versionId)),
    )
    .where(and(eq(publications.workspaceId, workspace), eq(publications.botId, bot)))
  return row
}

/** The workspace that holds this bot, if this person is a member there. */
export async function findBotOf(db: Database, userId: string, bot: string): Promise<WorkspaceId | undefined> {
  const [row] = await db
    .select({ workspace: bots.workspaceId })
    .from(bots)
    .innerJoin(members, eq(members.workspaceId, bots.workspaceId))
    .where(and(eq(bots.id, bot), eq(members.userId, userId)))
  return row?.workspace
}

export async function insertBot(
  tx: Database,
  workspace: WorkspaceId,
  given: {
    id: string
    name: string
    allowedSites?: string[]
    theme?: { [token: string]: unknown }
    createdBy: string | null
  },
): Promise<void> {
  await tx.insert(bots).values({ workspaceId: workspace, ...given })
}

/** False: the bot is not there, or in the bin. */
export async function updateBot(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  set: Partial<Pick<BotSettings, 'name' | 'allowedSites' | 'theme' | 'retentionDays'>> & {
    userSecret?: Uint8Array | null
    archivedAt?: Date | null
  },
): Promise<boolean> {
  const changed = await db
    .update(bots)
    .set(set)
    .where(and(isThis(workspace, bot), isNull(bots.deletedAt)))
    .returning({ id: bots.id })
  return changed.length === 1
}

/** Into the bin, or out of it again. False: it is not where it would come from. */
export async function moveToBin(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const moved = await db
    .update(bots)
    .set({ deletedAt })
    .where(and(isThis(workspace, bot), deletedAt ? isNull(bots.deletedAt) : isNotNull(bots.deletedAt)))
    .returning({ id: bots.id })
  return moved.length === 1
}

/** For ever, with its versions and conversations. Only what is in the bin. */
export async function deleteBot(db: Database, workspace: WorkspaceId, bot: string): Promise<boolean> {
  const gone = await db
    .delete(bots)
    .where(and(isThis(workspace, bot), isNotNull(bots.deletedAt)))
    .returning({ id: bots.id })
  return gone.length === 1
}

/** Bots that lie in the bin since before this moment, the whole installation's. */
export async function botsInBinSince(
  db: Database,
  before: Date,
): Promise<{ workspace: WorkspaceId; bot: string }[]> {
  return db.select({ workspace: bots.workspaceId, bot: bots.id }).from(bots).where(lt(bots.deletedAt, before))
}
