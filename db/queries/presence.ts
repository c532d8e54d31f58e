import { and, arrayContains, asc, eq, ne, or, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import { users } from '#db/schema/people.ts'
import { members } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Locale } from '#flow/words.ts'

/** How long somebody counts as there after their browser was last heard of. */
const freshSeconds = 60

const fresh = `members.seen_at > now() - make_interval(secs => ${freshSeconds})`
const isFresh = sql.raw(fresh)
const answersFor = (team: string) =>
  team === '' ? undefined : or(arrayContains(members.teams, [team]), eq(members.teams, []))
const isThis = (workspace: WorkspaceId, userId: string) =>
  and(eq(members.workspaceId, workspace), eq(members.userId, userId))

/** How many people are ready to answer for this team ('': any). Who is in no team answers for all. */
export async function countAvailable(sql: Connection, workspace: WorkspaceId, team: string): Promise<number> {
  const text = `select count(*)::int as there from members
    where workspace_id = $1 and available and role <> 'viewer' and ${fresh}
      and ($2 = '' or teams @> array[$2] or teams = '{}')`
  const [row] = await runPrepared(sql, text, [workspace, team])
  return Number(row?.there ?? 0)
}

/** A member's browser was heard of, in this language. */
export async function touchMember(
  db: Database,
  workspace: WorkspaceId,
  userId: string,
  locale?: Locale,
): Promise<void> {
  await db
    .update(members)
    .set({ seenAt: sql`now()`, ...(locale && { locale }) })
    .where(isThis(workspace, userId))
}

/** What a member chose: to answer just now, and to be told by mail. */
export type Duty = { available: boolean; mailsWaiting: boolean }

export async function readDuty(
  db: Database,
  workspace: WorkspaceId,
  userId: string,
): Promise<Duty | undefined> {
  const [row] = await db
    .select({ available: members.available, mailsWaiting: members.mailsWaiting })
    .from(members)
    .where(isThis(workspace, userId))
  return row
}

export async function setDuty(
  db: Database,
  workspace: WorkspaceId,
  userId: string,
  duty: Partial<Duty>,
): Promise<void> {
  await db.update(members).set(duty).where(isThis(workspace, userId))
}

/** Somebody who may answer visitors. `there`: ready, and heard of lately. */
export type AgentThere = { id: string; name: string; teams: string[]; there: boolean }

export async function listAgents(db: Database, workspace: WorkspaceId): Promise<AgentThere[]> {
  return db
    .select({
      id: users.id,
      name: users.name,
      teams: members.teams,
      there: sql<boolean>`coalesce(${members.available} and ${isFresh}, false)`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspace), ne(members.role, 'viewer')))
    .orderBy(asc(users.name), asc(users.id))
}

/** Whom to mail when somebody waits for this team. */
export async function listReminded(
  db: Database,
  workspace: WorkspaceId,
  team: string,
): Promise<{ id: string; email: string; name: string; locale: Locale }[]> {
  return db
    .select({ id: users.id, email: users.email, name: users.name, locale: members.locale })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, workspace),
        ne(members.role, 'viewer'),
        eq(members.mailsWaiting, true),
        answersFor(team),
      ),
    )
    .orderBy(asc(users.id))
}

/** May this person answer visitors here, and was their browser heard of lately? Undefined: they may not. `mails`: they want to be told by mail. */
export async function findAgent(
  db: Database,
  workspace: WorkspaceId,
  userId: string,
): Promise<
  { id: string; name: string; email: string; locale: Locale; mails: boolean; fresh: boolean } | undefined
> {
  const [row] = await db
    .select({
      ...{ id: users.id, name: users.name, email: users.email },
      ...{ locale: members.locale, mails: members.mailsWaiting },
      fresh: sql<boolean>`coalesce(${isFresh}, false)`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(isThis(workspace, userId), ne(members.role, 'viewer')))
  return row
}
