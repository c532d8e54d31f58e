import { and, asc, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { bots, changes, drafts } from '#db/schema/bots.ts'
import { users } from '#db/schema/people.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'

export type DraftHead = { revision: number; snapshotRevision: number; updatedAt: Date }

/** A change as it was logged. `by` is null when its author's account is gone. */
export type LoggedChange = {
  revision: number
  id: string
  body: unknown
  session: string
  by: { id: string; name: string } | null
  at: Date
}

const head = {
  revision: drafts.revision,
  snapshotRevision: drafts.snapshotRevision,
  updatedAt: drafts.updatedAt,
}
const isThis = (workspace: WorkspaceId, bot: string) =>
  and(eq(drafts.workspaceId, workspace), eq(drafts.botId, bot))

/** Where a draft is; undefined when the bot is not there, or in the bin. */
export async function readDraftHead(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<DraftHead | undefined> {
  const [row] = await db
    .select(head)
    .from(drafts)
    .innerJoin(bots, and(eq(bots.workspaceId, drafts.workspaceId), eq(bots.id, drafts.botId)))
    .where(and(isThis(workspace, bot), isNull(bots.deletedAt)))
  return row
}

/** The same, and nobody else edits until the transaction ends. */
export async function lockDraft(
  tx: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<DraftHead | undefined> {
  const [row] = await tx
    .select(head)
    .from(drafts)
    .innerJoin(bots, and(eq(bots.workspaceId, drafts.workspaceId), eq(bots.id, drafts.botId)))
    .where(and(isThis(workspace, bot), isNull(bots.deletedAt)))
    .for('update', { of: drafts })
  return row
}

/** The snapshot as it was stored, perhaps in an older shape. */
export async function readSnapshot(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<{ snapshot: Json; snapshotRevision: number } | undefined> {
  const [row] = await db
    .select({ snapshot: drafts.snapshot, snapshotRevision: drafts.snapshotRevision })
    .from(drafts)
    .where(isThis(workspace, bot))
  return row && { ...row, snapshot: row.snapshot as unknown as Json }
}

export async function insertDraft(
  tx: Database,
  workspace: WorkspaceId,
  bot: string,
  document: unknown,
): Promise<void> {
  await tx
    .insert(drafts)
    .values({ workspaceId: workspace, botId: bot, snapshot: sql`${storable(document)}::jsonb` })
}

/** Whose bodies are not read, because the asker has them: changes by their ids, or all of an editing session. */
export type Known = { ids: readonly string[] } | { session: string }

/** The log after a revision, oldest first; of more than `limit`, the newest. Bodies of what is known are null. */
export async function changesAfter(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { after, limit, known }: { after: number; limit: number; known?: Known },
): Promise<LoggedChange[]> {
  const rows = await logged(db, known)
    .where(and(eq(changes.workspaceId, workspace), eq(changes.botId, bot), gt(changes.revision, after)))
    .orderBy(desc(changes.revision))
    .limit(limit)
  return rows.map(withAuthor).reverse()
}

/** The log before a revision, newest first; of one editing session alone when it is named. */
export async function changesBefore(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { before, session, limit }: { before?: number; session?: string; limit: number },
): Promise<LoggedChange[]> {
  const rows = await logged(db)
    .where(
      and(
        eq(changes.workspaceId, workspace),
        eq(changes.botId, bot),
        before === undefined ? undefined : lt(changes.revision, before),
        session === undefined ? undefined : eq(changes.session, session),
      ),
    )
    .orderBy(desc(changes.revision))
    .limit(limit)
  return rows.map(withAuthor)
}

/** The bodies alone, oldest first: what a snapshot lacks. */
export async function readTail(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  after: number,
): Promise<{ revision: number; body: unknown }[]> {
  return db
    .select({ revision: changes.revision, body: changes.body })
    .from(changes)
    .where(and(eq(changes.workspaceId, workspace), eq(changes.botId, bot), gt(changes.revision, after)))
    .orderBy(asc(changes.revision))
}

/** Which of these changes are in the log already. */
export async function knownChanges(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(and(eq(changes.workspaceId, workspace), eq(changes.botId, bot), inArray(changes.id, [...ids])))
  return new Set(rows.map(({ id }) => id))
}

export async function insertChanges(
  tx: Database,
  workspace: WorkspaceId,
  bot: string,
  { session, userId }: { session: string; userId: string | null },
  rows: readonly { revision: number; id: string; json: string }[],
): Promise<void> {
  await tx.insert(changes).values(
    rows.map(({ revision, id, json }) => ({
      workspaceId: workspace,
      botId: bot,
      revision,
      id,
      body: sql`${json}::jsonb`,
      session,
      userId,
    })),
  )
}

/** Moves the draft to a revision whose changes are in the log; with `snapshot`, that is the document there, whole. */
export async function moveDraft(
  tx: Database,
  workspace: WorkspaceId,
  bot: string,
  { revision, snapshot }: { revision: number; snapshot?: unknown },
): Promise<void> {
  await tx
    .update(drafts)
    .set({
      revision,
      updatedAt: sql`now()`,
      ...(snapshot !== undefined && {
        snapshot: sql`${storable(snapshot)}::jsonb`,
        snapshotRevision: revision,
      }),
    })
    .where(isThis(workspace, bot))
}

/** What the checks found at a revision, if the draft is still there. */
export async function writeProblemCount(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { revision, problems }: { revision: number; problems: number },
): Promise<void> {
  await db
    .update(drafts)
    .set({ problems })
    .where(and(isThis(workspace, bot), eq(drafts.revision, revision)))
}

function logged(db: Database, known?: Known) {
  return db
    .select({
      revision: changes.revision,
      id: changes.id,
      body: known ? bodyUnless(known) : changes.body,
      session: changes.session,
      userId: users.id,
      userName: users.name,
      at: changes.at,
    })
    .from(changes)
    .leftJoin(users, eq(users.id, changes.userId))
    .$dynamic()
}

function bodyUnless(known: Known) {
  const isKnown =
    'session' in known ? eq(changes.session, known.session) : inArray(changes.id, [...known.ids])
  return sql<unknown>`case when ${isKnown} then null else ${changes.body} end`
}

function withAuthor({
  userId,
  userName,
  ...row
}: Omit<LoggedChange, 'by'> & { userId: string | null; userName: string | null }): LoggedChange {
  return { ...row, by: userId === null ? null : { id: userId, name: userName ?? '' } }
}
