import type { ListedConversation } from '#db/queries/conversation-list.ts'
import { findListed, listAnswers } from '#db/queries/conversation-list.ts'
import { readHistory } from '#db/queries/history.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { PathEntry } from '#flow/run/turn.ts'
import { quietMs } from '#server/insights/figures.ts'
import type { MessageView } from '#server/live/schemas.ts'
import { messageViews } from '#server/live/view.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What happened in a conversation beside what was said. */
export type Happening = {
  seq: number
  /** The event's kind: a turn's cause ("start", "answer", "timer"), or what a turn told ("track", "handOff", "problem"). */
  kind: string
  /** ISO 8601. */
  at: string
  /** The agent who did it. */
  by: string | null
  /** The path of a turn: blocks as they were visited, each with the exit by which it was left. */
  path: PathEntry[]
  /** A goal's name, an interrupt's, a problem's code, how an ask came out. */
  about: string
}

export type TranscriptRead = {
  conversation: ListedConversation
  /** What is known of the contact, and what this conversation collected. */
  facts: JsonObject
  collected: JsonObject
  messages: (MessageView & { author?: string })[]
  happenings: Happening[]
  /** There is more than is read at once. */
  isCut: boolean
}

const mostEvents = 5000

/** A conversation from its first word to its last, with the way that it took. Problem: notFound. */
export async function readTranscript(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  { bot, conversation: id }: { bot: string; conversation: string },
): Promise<TranscriptRead> {
  const filter = { bot, id, quietSince: Date.now() - quietMs }
  const conversation = await findListed(db, workspace, filter)
  if (!conversation) throw new Problem('notFound')
  const [answers] = await listAnswers(db, workspace, filter, { limit: 1, latestFirst: true })
  const events = await readHistory(db, workspace, id, { after: 0, limit: mostEvents })
  const authors = new Map(events.map(({ seq, by }) => [seq, by]))
  return {
    conversation,
    facts: answers?.facts ?? {},
    collected: answers?.variables ?? {},
    messages: messageViews(events).map((message) => {
      const author = message.role === 'agent' ? authors.get(message.seq) : null
      return author ? { ...message, author } : message
    }),
    happenings: events.map(({ seq, kind, at, by, body }) => ({
      seq,
      kind,
      at: new Date(at).toISOString(),
      by,
      path: (body.path as PathEntry[] | undefined) ?? [],
      about: String(body.goal ?? body.name ?? body.code ?? body.outcome ?? body.locale ?? ''),
    })),
    isCut: events.length === mostEvents,
  }
}
