import type { Event } from '#flow/run/event.ts'
import { flowOf } from '#flow/run/program.ts'
import type { Turn } from '#flow/run/turn.ts'
import { enterFlow, resumeTop, revive, topFrame, walk } from '#flow/run/walk.ts'

/** A human takes the conversation wherever it is; what the bot was doing stays below until they hand it back. */
export function takeOver(turn: Turn): boolean {
  const { state } = turn
  const rest = topFrame(turn)?.rest
  if (rest?.type === 'human') {
    if (rest.until === null && state.status === 'human') return false
    const frame = topFrame(turn)
    if (frame) frame.rest = { type: 'human', until: null }
  } else {
    state.frames.push({
      flow: '',
      block: '',
      rest: { type: 'human', until: null },
      tries: 0,
      after: 'resume',
    })
  }
  state.status = 'human'
  return true
}

/** The bot has it again: at the chosen block, at the hand-off's exit, or where it was taken away. */
export function handBack(turn: Turn, event: Extract<Event, { type: 'handBack' }>): boolean {
  const { state } = turn
  if (topFrame(turn)?.rest?.type !== 'human') return false
  state.status = 'active'
  if (event.to && flowOf(turn.program, event.to.flow)) {
    state.frames.length = 0
    enterFlow(turn, event.to.flow, event.to.block)
    walk(turn)
  } else if (topFrame(turn)?.flow === '') {
    state.frames.pop()
    revive(turn)
  } else {
    resumeTop(turn, { type: 'handedBack' })
  }
  return true
}

/** It waits for another human, and "nobody" is taken when none comes in time. What was taken away from the bot goes back to it. */
export function letGo(turn: Turn, { until }: Extract<Event, { type: 'letGo' }>): boolean {
  const frame = topFrame(turn)
  if (frame?.rest?.type !== 'human') return false
  if (frame.flow === '') return handBack(turn, { ...turn.event, type: 'handBack' })
  frame.rest = { type: 'human', until }
  return true
}

/** It is over, whoever says so. */
export function close(turn: Turn): boolean {
  if (turn.state.status === 'ended') return false
  turn.state.frames.length = 0
  return true
}
