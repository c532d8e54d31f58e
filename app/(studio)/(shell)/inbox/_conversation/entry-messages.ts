import type { Answers } from '#app/_api/api-context.ts'
import type { Message } from '#app/_chat/contract.ts'
import type { ConversationWords } from './conversation-words.ts'

export type Entry = Answers['inbox']['open']['entries'][number]

/** What was said, noted and done, as messages for the transcript. */
export function entryMessages(entries: readonly Entry[], said: Pick<ConversationWords, 'event'>): Message[] {
  return entries.flatMap((entry) => messageOf(entry, said) ?? [])
}

function messageOf(entry: Entry, said: Pick<ConversationWords, 'event'>): Message | undefined {
  if (entry.type === 'message') return entry.message
  const head = { id: `e${entry.seq}`, seq: entry.seq, at: entry.at }
  if (entry.type === 'note')
    return { ...head, role: 'agent', type: 'note', text: entry.text, author: entry.author }
  const { kind, author = '', to, text = '' } = entry
  const notice = (words: string): Message => ({ ...head, role: 'agent', type: 'notice', text: words })
  switch (kind) {
    case 'takeOver':
      return { ...head, role: 'agent', type: 'joined', author }
    case 'handOn':
      return to && author && to !== author
        ? notice(said.event.handOn(author, to))
        : { ...head, role: 'agent', type: 'joined', ...(to && { author: to }) }
    case 'letGo':
    case 'handBack':
      return { ...head, role: 'agent', type: 'left', author }
    case 'handOff':
      return notice(said.event.handOff)
    case 'close':
      return notice(said.event.close(author))
    case 'track':
      return notice(said.event.track(text))
  }
}

/** Both, in order, each once. */
export function mergeEntries(known: readonly Entry[], more: readonly Entry[]): Entry[] {
  const bySeq = new Map(known.map((entry) => [entry.seq, entry]))
  for (const entry of more) bySeq.set(entry.seq, entry)
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq)
}

/** What is on its way and not among the entries yet. */
export function stillComing<T extends { key: string }>(
  outgoing: readonly T[],
  entries: readonly Entry[],
): T[] {
  const come = new Set(entries.flatMap((entry) => (entry.type === 'message' ? (entry.key ?? []) : [])))
  return outgoing.filter(({ key }) => !come.has(key))
}
