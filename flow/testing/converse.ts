import type { FlowDocument } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import type { Effect, Result } from '#flow/run/effect.ts'
import type { Answer, Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import { compile } from '#flow/run/program.ts'
import type { Question } from '#flow/run/question.ts'
import type { State } from '#flow/run/state.ts'
import type { Stepped } from '#flow/run/step.ts'
import { checkedStep } from '#flow/testing/checked-step.ts'

type Untimed = Event extends infer E ? (E extends unknown ? Omit<E, 'at' | 'seed'> : never) : never
type Start = Partial<Omit<Extract<Event, { type: 'start' }>, 'type'>>

/** A conversation in a test: what one says, and what came of it. Time stands still unless the test moves it. */
export type Conversation = {
  program: Program
  state: State
  /** What the last step told and asked. */
  effects: Effect[]
  path: Stepped['path']
  /** Now, in ms since 1970. */
  at: number
  /** The texts of the last step. */
  said(): string[]
  /** What is asked now, or undefined. */
  question(): Question | undefined
  /** The exit by which the last step left a block. */
  exit(block: string): string | undefined
  /** The effect of one type in the last step. Throws when there is none. */
  effect<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>
  read(variable: string): Json | undefined
  send(event: Untimed): Conversation
  /** Types a text, or answers otherwise. */
  answer(given: string | Answer, inputId?: string): Conversation
  /** The outside answers what is waited for. */
  result(result: Result): Conversation
  /** Lets time pass, and the timer ring if it is due by then; without `seconds`, until it rings. */
  wait(seconds?: number): Conversation
}

/** Begins a conversation with a bot on Sunday 22 November 2026 at noon in Paris. Every step is checked (`checkedStep`). */
export function converse(document: FlowDocument, start: Start = {}): Conversation {
  const program = compile(document)
  const at = start.at ?? 1_795_345_200_000
  const begun = checkedStep(program, null, { type: 'start', seed: 1, ...start, at })
  let now: Stepped = begun
  const apply = (event: Untimed): Conversation => {
    const given = { ...event, at: talk.at, seed: talk.state.n + 1 } as Event
    now = checkedStep(program, now.state, given)
    Object.assign(talk, now)
    return talk
  }
  const talk: Conversation = {
    program,
    ...begun,
    at,
    said: () =>
      now.effects.flatMap((effect) =>
        effect.type === 'say' && effect.bubble.type === 'text' ? [effect.bubble.text] : [],
      ),
    question() {
      const rest = now.state.frames.at(-1)?.rest
      return rest?.type === 'ask' ? rest.question : undefined
    },
    exit: (block) => now.path.findLast((entry) => entry.block === block)?.port,
    effect(type) {
      const found = now.effects.find((effect) => effect.type === type)
      if (!found) throw new Error(`No effect "${type}" among: ${now.effects.map((e) => e.type).join(', ')}`)
      return found as never
    },
    read: (variable) =>
      variable.startsWith('contact.') ? now.state.contact[variable.slice(8)] : now.state.variables[variable],
    send: apply,
    answer: (given, inputId) =>
      apply({
        type: 'answer',
        answer: typeof given === 'string' ? { text: given } : given,
        ...(inputId !== undefined && { inputId }),
      }),
    result(result) {
      const rest = now.state.frames.at(-1)?.rest
      if (rest?.type !== 'effect') throw new Error('Nothing is waited for')
      return apply({ type: 'result', n: rest.n, result })
    },
    wait(seconds) {
      const due = now.state.timer
      talk.at = seconds === undefined ? (due ?? talk.at) : talk.at + seconds * 1000
      return due !== null && due <= talk.at ? apply({ type: 'timer' }) : talk
    },
  }
  return talk
}
