import type { Live } from '#db/queries/bots.ts'
import { readLive } from '#db/queries/bots.ts'
import { readDraftHead } from '#db/queries/drafts.ts'
import { isSessionOpen } from '#db/queries/people.ts'
import type { Presence } from '#db/queries/presences.ts'
import { listPresences } from '#db/queries/presences.ts'
import { findMembership } from '#db/queries/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { draftTopic } from '#server/flows/draft-topic.ts'
import type { Told } from '#server/flows/log.ts'
import { newsAfter } from '#server/flows/log.ts'
import type { Tab } from '#server/flows/presence.ts'
import { leave, stay } from '#server/flows/presence.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'
import { wakeUps } from '#server/realtime/wake-ups.ts'
import type { Studio } from '#server/studio.ts'

/** What happens to a draft while it is open. `gone`: it was deleted elsewhere; nothing follows. */
export type DraftEvent =
  | { type: 'changes'; entries: Told[] }
  | { type: 'here'; tabs: Presence[] }
  | { type: 'live'; live: Live }
  | { type: 'gone' }

export type Watcher = { person: { id: string }; session: string }

/** A stream reads its gap this often, news or not. */
const everyMs = 15_000

/**
 * The draft's log after a revision as it grows, who else is here, and what is live. Each event comes with the revision to go on from.
 * Of what the tab itself sent only the ids come back.
 * Ends with a Problem when the watcher signs out or may no longer see the workspace.
 */
export async function* watchDraft(
  studio: Studio,
  workspace: WorkspaceId,
  watcher: Watcher,
  { after, signal, ...tab }: Tab & { after: number; signal: AbortSignal },
): AsyncGenerator<{ revision: number; event: DraftEvent }, void, undefined> {
  const { db, bus, closing } = studio
  let revision = after
  const isNew = newsOnly()
  const ups = wakeUps(bus, [draftTopic(tab.bot)], { everyMs, signals: [signal, closing] })
  let arrived = false
  try {
    for await (const reason of ups) {
      if (reason === 'tick') await stillAllowed(studio, workspace, watcher)
      if (!(await readDraftHead(db, workspace, tab.bot))) {
        yield { revision, event: { type: 'gone' } }
        return
      }
      if (!arrived || reason === 'tick') {
        await stay(studio, workspace, watcher.person, tab, { arrives: !arrived })
        arrived = true
      }
      const known = { session: tab.session }
      const entries = await newsAfter(db, workspace, tab.bot, { after: revision, known })
      revision = entries.at(-1)?.revision ?? revision
      if (entries.length > 0) yield { revision, event: { type: 'changes', entries } }

      const tabs = await listPresences(db, workspace, tab.bot)
      if (isNew('here', tabs)) yield { revision, event: { type: 'here', tabs } }
      const live = await readLive(db, workspace, tab.bot)
      if (live && isNew('live', live)) yield { revision, event: { type: 'live', live } }
    }
  } finally {
    if (arrived) {
      await leave(studio, workspace, watcher.person, tab).catch((error) => {
        // A process that stops may have let the database go already: who was there runs out by itself.
        if (!closing.aborted) logError('Leaving a draft', error)
      })
    }
  }
}

/** Tells whether something is another than the last of its kind. */
function newsOnly(): (kind: string, value: unknown) => boolean {
  const last = new Map<string, string>()
  return (kind, value) => {
    const json = JSON.stringify(value)
    if (last.get(kind) === json) return false
    last.set(kind, json)
    return true
  }
}

async function stillAllowed(
  { db }: Studio,
  workspace: WorkspaceId,
  { person, session }: Watcher,
): Promise<void> {
  if (!(await isSessionOpen(db, session))) throw new Problem('signedOut')
  if (!(await findMembership(db, person.id, workspace))) throw new Problem('notFound')
}
