import type { Event } from '#flow/run/event.ts'
import type { Turn } from '#flow/run/turn.ts'
import { resumeTop, topFrame } from '#flow/run/walk.ts'

/** The conversation's time has come: no answer, the end of a wait, an effect that never came back, nobody who took it. */
export function timer(turn: Turn, _event: Extract<Event, { type: 'timer' }>): boolean {
  const frame = topFrame(turn)
  const rest = frame?.rest
  if (!rest || turn.state.timer === null || rest.until === null || turn.at < rest.until) return false
  switch (rest.type) {
    case 'ask':
      resumeTop(turn, { type: 'noAnswer' })
      return true
    case 'wait':
      resumeTop(turn, { type: 'waited' })
      return true
    case 'effect':
      resumeTop(turn, { type: 'result', result: { outcome: 'timeout', message: 'No answer in time' } })
      return true
    case 'human':
      turn.state.status = 'active'
      resumeTop(turn, { type: 'nobodyCame' })
      return true
  }
}
