import type { Interrupt } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Result } from '#flow/run/effect.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Question } from '#flow/run/question.ts'

/** Why a frame does not go on by itself. Times are ms since 1970. */
export type Rest =
  /** A question; `until` is when "no answer" is taken, if ever. */
  | { type: 'ask'; question: Question; until: number | null }
  /** Effect `n`; `result` is there when it came back while an interrupt was on top. `until`: the interpreter's own time-out. */
  | { type: 'effect'; n: number; until: number; result?: Result }
  | { type: 'wait'; until: number }
  | { type: 'human'; until: number | null }

/** One flow in the middle of being walked. The last frame of the stack is the one that runs. */
export type Frame = {
  flow: string
  block: string
  rest: Rest | null
  /** Invalid answers to the present question. */
  tries: number
  /** What the block keeps for itself between events. */
  memory?: Json
  /** An interrupt's frame: what happens below it when it is over. */
  after?: Interrupt['after']
}

/** An answer that came while nobody could take it; it acts as soon as there is a question. */
export type Queued = { answer: Answer; inputId?: string }

/** All that a conversation remembers between events: plain JSON, so that waiting is a row in a table. */
export type State = {
  v: 1
  status: 'active' | 'human' | 'ended'
  locale: string
  channel: string
  contactKey: string
  frames: Frame[]
  variables: { [name: string]: Json }
  /** The contact's facts as last seen; changes leave as `remember`. */
  contact: { [fact: string]: Json }
  /** Last number given to a question or an ask. */
  n: number
  queue: Queued[]
  /** When to wake this conversation by a `timer` event. Derived from the frames after each step. */
  timer: number | null
}
