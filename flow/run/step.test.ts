import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Event } from '#flow/run/event.ts'
import { longestQueue } from '#flow/run/events/answer.ts'
import { compile } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import { step } from '#flow/run/step.ts'
import { deepestStack, longestWalk, mostEffects } from '#flow/run/walk.ts'
import { checkedStep } from '#flow/testing/checked-step.ts'
import { brokenDocument, randomDocument } from '#flow/testing/random-document.ts'
import { randomEvents } from '#flow/testing/random-events.ts'

/** Half of what happens is aimed at what the conversation waits for, or most events would only be refused. */
function aimed(event: Event, state: State | null): Event {
  const rest = state?.frames.at(-1)?.rest
  if (event.seed % 2 || !rest) return event
  if (event.type === 'result' && rest.type === 'effect') return { ...event, n: rest.n }
  if (event.type === 'timer' && rest.until) return { ...event, at: Math.max(event.at, rest.until) }
  if (event.type === 'answer') return { type: 'answer', answer: event.answer, at: event.at, seed: event.seed }
  return event
}

/** Runs a story, every step checked: nothing changed, JSON, the same twice. Gives each state with its effects. */
function lived(document: FlowDocument, events: Event[]) {
  const program = compile(document)
  let state: State | null = null
  let at = 0
  return events.map((given) => {
    const event = aimed({ ...given, at: Math.max(given.at, at) }, state)
    at = event.at
    const stepped = checkedStep(program, state, event)
    state = stepped.state
    return { event, ...stepped }
  })
}

const documents = fc.oneof(
  { weight: 3, arbitrary: randomDocument() },
  { weight: 1, arbitrary: brokenDocument() },
)

describe('a step', () => {
  it('never throws, changes nothing it was given, is JSON, bounded, and the same a second time', () => {
    fc.assert(
      fc.property(documents, randomEvents({ most: 12 }), (document, events) => {
        for (const { state, effects, path } of lived(document, events)) {
          const crash = effects.find((effect) => effect.type === 'problem' && effect.code === 'crashed')
          expect(crash).toBeUndefined()
          expect(path.length).toBeLessThan(2 * longestWalk)
          expect(effects.length).toBeLessThan(2 * mostEffects)
          expect(state.queue.length).toBeLessThanOrEqual(longestQueue)
          expect(state.frames.length).toBeLessThanOrEqual(2 * deepestStack)
        }
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  it('leaves a conversation at rest: it asks, waits, is with a human, or is over', () => {
    fc.assert(
      fc.property(documents, randomEvents(), (document, events) => {
        for (const { state, event, effects } of lived(document, events)) {
          const rest = state.frames.at(-1)?.rest
          expect(state.status === 'ended').toBe(rest === undefined || rest === null)
          expect(state.status === 'human').toBe(rest?.type === 'human')
          expect(state.timer).toBe(rest?.until ?? null)
          if (rest?.type === 'wait' && effects.length) expect(rest.until).toBeGreaterThan(event.at)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('gives every question and every ask a number of its own, that only grows', () => {
    fc.assert(
      fc.property(documents, randomEvents(), (document, events) => {
        const asked = lived(document, events).flatMap(({ effects }) =>
          effects.flatMap((effect) => ('n' in effect ? effect.n : [])),
        )
        expect(asked).toEqual([...asked].sort((a, b) => a - b))
        expect(new Set(asked).size).toBe(asked.length)
      }),
      { numRuns: 200 },
    )
  }, 60_000)

  it('goes on from a state that went through JSON as from the state itself', () => {
    fc.assert(
      fc.property(documents, randomEvents(), (document, events) => {
        const program = compile(document)
        let state: State | null = null
        for (const given of events) {
          const event = aimed(given, state)
          const stored = state === null ? null : (JSON.parse(JSON.stringify(state)) as State)
          const straight = step(program, state, event)
          expect(JSON.stringify(step(compile(document), stored, event))).toBe(JSON.stringify(straight))
          state = straight.state
        }
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  it('does nothing for an event that is out of place, and gives back the very same state', () => {
    const main = flow('Main').block('ask', 'askText', { prompt: '?', save: 'name' })
    const variables = { name: 'text' as const }
    const program = compile(bot({ languages: ['en', 'fr'], variables, flows: { main } }))
    const at = 1_795_345_200_000
    const before = step(program, null, { type: 'answer', answer: { text: 'hi' }, at, seed: 1 })
    expect(before).toMatchObject({ effects: [], path: [], state: { frames: [] } })
    const { state } = step(program, null, { type: 'start', at, seed: 1 })
    for (const event of [
      { type: 'start' },
      { type: 'result', n: 99, result: { outcome: 'empty', value: null } },
      { type: 'interrupt', name: 'nobody' },
      { type: 'locale', locale: 'xx' },
      { type: 'attributes', attributes: { nobody: 1 } },
      { type: 'constructor' },
    ]) {
      const stepped = step(program, state, { ...event, at, seed: 1 } as Event)
      expect(stepped.state).toBe(state)
      expect(stepped.effects).toEqual([])
    }
  })
})
