import type { Database } from '#db/client.ts'
import type { Known, LoggedChange } from '#db/queries/drafts.ts'
import { changesAfter, changesBefore } from '#db/queries/drafts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Change } from '#flow/edit/change.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import type { Studio } from '#server/studio.ts'

/** A change that the draft has. Revisions count from 1 without gaps. */
export type Logged = {
  revision: number
  change: Change
  session: string
  by: { id: string; name: string } | null
  at: Date
}

/** The same for whoever sent it: what they have already, they are not sent again. */
export type Told = Omit<Logged, 'change'> & { change: Change | Pick<Change, 'id'> }

/** Who missed more than so many opens the draft anew: the log then begins later than they expect. */
const longestGap = 500

async function logAfter(db: Database, workspace: WorkspaceId, bot: string, after: number): Promise<Logged[]> {
  return (await changesAfter(db, workspace, bot, { after, limit: longestGap })).map(asLogged)
}

/** The log for whoever knows some of it. */
export async function newsAfter(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
  { after, known }: { after: number; known: Known },
): Promise<Told[]> {
  const entries = await changesAfter(db, workspace, bot, { after, limit: longestGap, known })
  return entries.map((entry) =>
    entry.body === null ? { ...asLogged(entry), change: { id: entry.id } } : asLogged(entry),
  )
}

/** The log after a revision, oldest first. Problem: notFound. */
export async function logSince(
  studio: Studio,
  workspace: WorkspaceId,
  { bot, after }: { bot: string; after: number },
): Promise<Logged[]> {
  await openDraft(studio, workspace, bot)
  return logAfter(studio.db, workspace, bot, after)
}

/** The history of a draft, newest first, or of one editing session alone. Problem: notFound. */
export async function history(
  studio: Studio,
  workspace: WorkspaceId,
  { bot, before, session, limit }: { bot: string; before?: number; session?: string; limit: number },
): Promise<{ entries: Logged[]; next: number | null }> {
  const rows = await changesBefore(studio.db, workspace, bot, { before, session, limit })
  if (rows.length === 0) await openDraft(studio, workspace, bot)
  const entries = rows.map(asLogged)
  return { entries, next: rows.length === limit ? (rows.at(-1)?.revision ?? null) : null }
}

function asLogged({ revision, body, session, by, at }: LoggedChange): Logged {
  return { revision, change: body as Change, session, by, at }
}
