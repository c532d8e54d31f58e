import type { FlowDocument } from '#flow/document.ts'
import type { Event } from '#flow/run/event.ts'
import { compile } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import { step } from '#flow/run/step.ts'
import { answerQuestion } from '#scripts/bench/answer-question.ts'

/** Microseconds that one step takes, whole conversations with this bot one after the other. */
export function stepAlone(document: FlowDocument, seconds: number): number {
  const program = compile(document)
  let steps = 0
  const walk = () => {
    let at = Date.UTC(2026, 10, 1)
    let state: State | null = null
    let event: Event | null = { type: 'start', at, seed: 1, contactKey: 'ada' }
    for (let turn = 0; event && turn < 60; turn++) {
      state = step(program, state, event).state
      steps += 1
      at += 1000
      event = nextEvent(state, at)
    }
  }
  const warm = performance.now() + 500
  while (performance.now() < warm) walk()
  steps = 0
  const began = performance.now()
  while (performance.now() - began < seconds * 1000) walk()
  return ((performance.now() - began) * 1000) / steps
}

function nextEvent(state: State, at: number): Event | null {
  const rest = state.status === 'active' ? state.frames.at(-1)?.rest : undefined
  if (rest?.type !== 'ask') return null
  return { type: 'answer', answer: answerQuestion(rest.question), inputId: rest.question.id, at, seed: 1 }
}
