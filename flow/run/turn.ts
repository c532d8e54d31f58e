import type { Json } from '#flow/json.ts'
import type { Effect } from '#flow/run/effect.ts'
import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import { randomFrom } from '#flow/run/random.ts'
import type { Scope } from '#flow/run/scope.ts'
import type { State } from '#flow/run/state.ts'

/** One visit of a block in a turn: how it came to run and by which exit it was left. */
export type PathEntry = {
  flow: string
  block: string
  /** It was resting here already; the turn did not enter it anew. */
  resumed?: true
  port?: string
  /** What it wrote, when the event asked for a trace. */
  wrote?: { [variable: string]: Json }
}

/** A step in the making: a copy of the state that may be changed, and what the step will have told. */
export type Turn = {
  program: Program
  event: Event
  at: number
  state: State
  effects: Effect[]
  path: PathEntry[]
  remembered: { [fact: string]: Json }
  changed: { [variable: string]: Json }
  scope: Scope | null
  random: () => number
  /** Blocks walked so far, against endless loops. */
  walked: number
  rescued: boolean
}

export function beginTurn(program: Program, state: State, event: Event): Turn {
  return {
    program,
    event,
    at: event.at,
    state: {
      ...state,
      frames: state.frames.map((frame) => ({ ...frame })),
      variables: { ...state.variables },
      contact: { ...state.contact },
      queue: [...state.queue],
    },
    effects: [],
    path: [],
    remembered: {},
    changed: {},
    scope: null,
    random: randomFrom(event.seed),
    walked: 0,
    rescued: false,
  }
}
