import type { BlockRef } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Result } from '#flow/run/effect.ts'
import type { FileRef } from '#flow/run/question.ts'

/** What a visitor can answer. `choices` and `choice` carry option ids. */
export type Answer = { text: string } | { choice: string } | { choices: string[] } | { file: FileRef }

/** Time (`at`, ms since 1970) and chance (`seed`, an unsigned 32-bit integer) arrive with every event: `step` has none of its own. */
type Given = {
  at: number
  seed: number
  /** Record what each block changed, for the simulator. */
  trace?: boolean
}

/** Everything that can happen to a conversation. */
export type Event = Given &
  (
    | {
        type: 'start'
        locale?: string
        channel?: string
        /** Names the contact for what must stay the same for one person (A/B splits). */
        contactKey?: string
        contact?: { [fact: string]: Json }
        attributes?: { [name: string]: Json }
        /** Begin at this block instead of the first (the simulator). */
        from?: BlockRef
      }
    | { type: 'answer'; answer: Answer; inputId?: string }
    | { type: 'interrupt'; name: string }
    | { type: 'locale'; locale: string }
    | { type: 'attributes'; attributes: { [name: string]: Json } }
    /** The time of `state.timer` has come. Early or superseded ones are ignored. */
    | { type: 'timer' }
    /** The outside answered effect `n`. Unknown and superseded ones are ignored. */
    | { type: 'result'; n: number; result: Result }
    /** A human gives the conversation back: to the exit "handled", or to a block of the author's or agent's choice. */
    | { type: 'handBack'; to?: BlockRef }
    /** A human took the conversation over by hand, wherever it was. */
    | { type: 'takeOver' }
    /** The human lets go of it without handing back: it waits for another until then, if it came from a hand-off. */
    | { type: 'letGo'; until: number }
    | { type: 'close' }
  )
export type EventType = Event['type']
