import type { Event } from '#flow/run/event.ts'
import type { Turn } from '#flow/run/turn.ts'
import { resumeTop } from '#flow/run/walk.ts'

/**
 * The outside answered. Below an interrupt the result is kept until that is over; an effect that nothing waits for any
 * more (its frame was abandoned, its time was up) is ignored.
 */
export function result(turn: Turn, event: Extract<Event, { type: 'result' }>): boolean {
  const { frames } = turn.state
  const place = frames.findLastIndex(({ rest }) => rest?.type === 'effect' && rest.n === event.n)
  const frame = frames[place]
  if (frame?.rest?.type !== 'effect' || frame.rest.result) return false
  if (place < frames.length - 1) frame.rest = { ...frame.rest, result: event.result }
  else resumeTop(turn, { type: 'result', result: event.result })
  return true
}
