import type { Arrival, InboxCounts } from '#db/queries/inbox.ts'
import { arrivalsSince, countInbox } from '#db/queries/inbox.ts'
import type { Head } from '#db/queries/inbox-conversation.ts'
import { entriesAfter, readHead } from '#db/queries/inbox-conversation.ts'
import { isSessionOpen } from '#db/queries/people.ts'
import { touchMember } from '#db/queries/presence.ts'
import { findMembership } from '#db/queries/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Locale } from '#flow/words.ts'
import { conversationTopic, inboxTopic } from '#server/conversations/engine.ts'
import type { Entry } from '#server/inbox/entry.ts'
import { entryOf } from '#server/inbox/entry.ts'
import { allows } from '#server/people/roles.ts'
import { Problem } from '#server/problem.ts'
import type { News } from '#server/realtime/bus.ts'
import { wakeUps } from '#server/realtime/wake-ups.ts'
import type { Studio } from '#server/studio.ts'

type Watcher = { person: { id: string }; session: string }

/** What changes for an agent. `arrived`: who began to wait since the last time. */
export type InboxNews = { counts: InboxCounts; arrived: Arrival[] }

/** A stream reads its gap this often, news or not. */
const everyMs = 15_000

/**
 * How many wait, and who began to, each time that something changed. While it is watched the agent's browser is there: this is what makes
 * "somebody is there" true. Ends with a Problem when they sign out or may no longer answer.
 */
export async function* watchInbox(
  studio: Studio,
  workspace: WorkspaceId,
  watcher: Watcher,
  { since, locale, signal }: { since: number | null; locale: Locale; signal: AbortSignal },
): AsyncGenerator<{ since: number; news: InboxNews }, void, undefined> {
  const { db, sql, bus, closing } = studio
  const { id } = watcher.person
  let last = since ?? Date.now()
  let first = true
  for await (const reason of wakeUps(bus, [inboxTopic(workspace)], { everyMs, signals: [signal, closing] })) {
    if (reason === 'tick') await stillAllowed(studio, workspace, watcher)
    if (first || reason === 'tick') await touchMember(db, workspace, id, locale)
    const arrived = await arrivalsSince(sql, workspace, id, last)
    last = Math.max(last, ...arrived.map((one) => one.since.getTime()))
    if (first || reason === 'news')
      yield { since: last, news: { counts: await countInbox(sql, workspace, id), arrived } }
    first = false
  }
}

/** What happens in one conversation while an agent looks at it. */
export type ConversationNews =
  | { type: 'entries'; entries: Entry[]; head: Head }
  | { type: 'typing' }
  /** It was erased; nothing follows. */
  | { type: 'gone' }

const entriesAtOnce = 500

/** What is said and done in a conversation after a number, how it stands, and that the visitor is writing. */
export async function* watchConversation(
  studio: Studio,
  workspace: WorkspaceId,
  watcher: Watcher,
  { conversation, after, signal }: { conversation: string; after: number; signal: AbortSignal },
): AsyncGenerator<{ seq: number; news: ConversationNews }, void, undefined> {
  const { sql, bus, closing } = studio
  const topic = conversationTopic(conversation)
  let seq = after
  let told = ''
  let types = false
  const unsubscribe = bus.subscribe(topic, (news: News) => {
    if (news.type === 'typing' && news.role === 'contact') types = news.typing === true
  })
  try {
    for await (const reason of wakeUps(bus, [topic], { everyMs, signals: [signal, closing] })) {
      if (reason === 'tick') await stillAllowed(studio, workspace, watcher)
      const typed = types
      types = false
      for (;;) {
        const head = await readHead(sql, workspace, conversation)
        if (!head) {
          yield { seq, news: { type: 'gone' } }
          return
        }
        const events = await entriesAfter(sql, workspace, conversation, { after: seq, limit: entriesAtOnce })
        seq = events.at(-1)?.seq ?? seq
        const entries = events.flatMap((event) => entryOf(event) ?? [])
        const stands = JSON.stringify(head)
        if (entries.length > 0 || stands !== told) yield { seq, news: { type: 'entries', entries, head } }
        told = stands
        if (events.length < entriesAtOnce) break
      }
      if (typed) yield { seq, news: { type: 'typing' } }
    }
  } finally {
    unsubscribe()
  }
}

async function stillAllowed(
  { db }: Studio,
  workspace: WorkspaceId,
  { person, session }: Watcher,
): Promise<void> {
  if (!(await isSessionOpen(db, session))) throw new Problem('signedOut')
  const membership = await findMembership(db, person.id, workspace)
  if (!membership) throw new Problem('notFound')
  if (!allows(membership.role, 'agent')) throw new Problem('forbidden', { needs: 'agent' })
}
