import type { Effect } from '#flow/run/effect.ts'
import type { Event, EventType } from '#flow/run/event.ts'
import { answer } from '#flow/run/events/answer.ts'
import { begin } from '#flow/run/events/begin.ts'
import { close, handBack, letGo, takeOver } from '#flow/run/events/human.ts'
import { interruptNamed } from '#flow/run/events/interrupt.ts'
import { result } from '#flow/run/events/result.ts'
import { changeLocale, setAttributes } from '#flow/run/events/settings.ts'
import { timer } from '#flow/run/events/timer.ts'
import { newState } from '#flow/run/new-state.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import type { PathEntry, Turn } from '#flow/run/turn.ts'
import { beginTurn } from '#flow/run/turn.ts'
import { settle } from '#flow/run/walk.ts'

export type Stepped = { state: State; effects: Effect[]; path: PathEntry[] }

/** What each kind of event does to a turn; false: it changes nothing (stale, superseded, out of place). */
const handlers: { [T in EventType]: (turn: Turn, event: Extract<Event, { type: T }>) => boolean } = {
  start: begin,
  answer,
  interrupt: (turn, event) => interruptNamed(turn, event.name),
  locale: changeLocale,
  attributes: setAttributes,
  timer,
  result,
  handBack,
  takeOver,
  letGo,
  close,
}

/**
 * One event through a conversation: synchronous, total, deterministic. `state` is null before the `start` event and is
 * never changed; an event that is stale, superseded or out of place gives the same state back and no effects.
 * Never throws, whatever the document and the event: what goes wrong inside is a `problem` effect for the author.
 */
export function step(program: Program, state: State | null, event: Event): Stepped {
  const before = state ?? newState(program)
  if ((state === null) !== (event.type === 'start')) return unchanged(before)
  if (!Object.hasOwn(handlers, event.type)) return unchanged(before)
  const handle = handlers[event.type] as (turn: Turn, event: Event) => boolean
  const turn = beginTurn(program, before, event)
  try {
    if (!handle(turn, event)) return unchanged(before)
    settle(turn)
    return { state: turn.state, effects: turn.effects, path: turn.path }
  } catch (error) {
    // A mistake of ours, not of the author: the conversation stays where it was, and somebody hears of it.
    const { flow = '', block = '' } = before.frames.at(-1) ?? {}
    const detail = error instanceof Error ? error.message : String(error)
    const problem: Effect = { type: 'problem', from: { flow, block }, code: 'crashed', detail }
    return { ...unchanged(before), effects: [problem] }
  }
}

function unchanged(state: State): Stepped {
  return { state, effects: [], path: [] }
}
