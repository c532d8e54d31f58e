import type { Message } from '#app/_chat/contract.ts'
import type { Outgoing, Transcript } from '#app/_chat/transcript.ts'

/** One bubble as it stands among the others. */
export type Line = {
  /** Stays the same when an outgoing message is confirmed. */
  key: string
  message: Message
  /** Not confirmed yet. */
  outgoing?: Outgoing
  /** The first and last bubble of one speaker's turn. */
  first: boolean
  last: boolean
  /** The first bubble of a day. */
  newDay: boolean
}

/** Bubbles of one speaker this close to each other, in ms, are one group. */
const together = 5 * 60_000

/** What was said and what is on its way, in the order in which it is read, with groups and days marked. */
export function transcriptLines(
  messages: readonly Message[],
  { outgoing, keys }: Pick<Transcript, 'outgoing' | 'keys'>,
): Line[] {
  const all: Omit<Line, 'first' | 'last' | 'newDay'>[] = [
    ...messages.map((message) => ({ key: keys[message.seq] ?? message.id, message })),
    ...outgoing
      .filter(({ seq }) => seq === undefined)
      .map((one) => ({ key: one.key, outgoing: one, message: messageOf(one) })),
  ]
  return all.map((line, at) => {
    const [before, after] = [all[at - 1]?.message, all[at + 1]?.message]
    return {
      ...line,
      newDay: !before || !sameDay(before, line.message),
      first: !before || !sameTurn(before, line.message),
      last: !after || !sameTurn(line.message, after),
    }
  })
}

function messageOf({ key, shown, at }: Outgoing): Message {
  return { ...shown, id: key, seq: 0, role: 'contact', at: new Date(at).toISOString() }
}

function sameTurn(one: Message, next: Message): boolean {
  const near = Date.parse(next.at) - Date.parse(one.at) < together
  if (isNotice(one) || isNotice(next) || (one.type === 'note') !== (next.type === 'note')) return false
  return one.role === next.role && one.author === next.author && near && sameDay(one, next)
}

/** Something that happened and nobody said. */
export function isNotice({ type }: Message): boolean {
  return type === 'joined' || type === 'left' || type === 'notice'
}

function sameDay(one: Message, other: Message): boolean {
  return new Date(one.at).toDateString() === new Date(other.at).toDateString()
}
