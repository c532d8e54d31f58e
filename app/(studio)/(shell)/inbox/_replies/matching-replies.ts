import { normalise } from '#flow/text/normalise.ts'

/** Replies whose name begins with what is typed, then those that have it elsewhere, then those whose text has it. */
export function matchingReplies<R extends { name: string; text: string }>(
  replies: readonly R[],
  typed: string,
): R[] {
  const sought = normalise(typed)
  const rank = ({ name, text }: R) => {
    const own = normalise(name)
    return own.startsWith(sought) ? 0 : own.includes(sought) ? 1 : normalise(text).includes(sought) ? 2 : 3
  }
  return replies
    .map((reply) => ({ reply, rank: rank(reply) }))
    .filter((one) => one.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .slice(0, 8)
    .map(({ reply }) => reply)
}
