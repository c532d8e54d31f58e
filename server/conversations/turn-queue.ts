import { Problem } from '#server/problem.ts'

/** Runs work on one conversation in the order it came. */
export type TurnQueue = <T>(conversation: string, work: () => Promise<T>) => Promise<T>

/**
 * Turns of one conversation that meet in this process take their turn instead of racing for the row (of two that race, one is decided
 * in vain). More than `longest` at once are refused.
 */
export function createTurnQueue(longest = 100): TurnQueue {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>()

  return async (conversation, work) => {
    const line = lines.get(conversation) ?? { last: Promise.resolve(), length: 0 }
    if (line.length >= longest) throw new Problem('tooMany', { retryAfter: 1 })
    lines.set(conversation, line)
    line.length++
    const turn = line.length === 1 ? work() : line.last.then(work)
    line.last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      line.length--
      if (line.length === 0) lines.delete(conversation)
    }
  }
}
