import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatabaseClient } from '#db/client.ts'
import { forgetFigures } from '#db/queries/roll-up.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Cause } from '#server/conversations/advance.ts'
import { advance } from '#server/conversations/advance.ts'
import { rollUpLatest, sweepConversations, wantsSweep } from '#server/insights/roll-up.ts'
import { Problem } from '#server/problem.ts'
import { testLive } from '#server/testing/live.ts'
import { countedFigures, naiveFigures } from '#server/testing/naive-figures.ts'
import { eventually } from '#test/eventually.ts'

type Sql = DatabaseClient['sql']
type Transaction = Parameters<Parameters<Sql['begin']>[1]>[0]

const live = testLive()
const timeZone = 'Pacific/Auckland'
const minute = 60_000
const day = 24 * 60 * minute

/** Loops, goals with and without a value, a hand-off, a wait, a way to stop, exits that lead nowhere. */
function counted(): FlowDocument {
  return bot({
    languages: ['en'],
    timeZone,
    variables: { need: 'text', amount: 'number', email: 'text' },
    flows: {
      main: flow<'en'>('Main')
        .block('hello', 'message', { bubbles: ['Hello'] }, 'need')
        .block('need', 'choice', {
          prompt: 'What can I do?',
          save: 'need',
          retries: 1,
          options: [
            { id: 'buy', label: 'Buy', to: 'amount' },
            { id: 'again', label: 'Again', to: 'hello' },
            { id: 'person', label: 'Somebody', to: 'person' },
            { id: 'later', label: 'Later', to: 'pause' },
            { id: 'nothing', label: 'Nothing' },
          ],
        })
        .block(
          'amount',
          'askNumber',
          { prompt: 'How many?', save: 'amount', retries: 0, noAnswerSeconds: 3600 },
          { next: 'sold' },
        )
        .block('sold', 'goal', { goal: 'sale', value: '{{ amount }}' }, 'asked')
        .block('asked', 'goal', { goal: 'asked' }, 'need')
        .block('person', 'handOff', {}, { handled: 'need', nobody: 'email' })
        .block('email', 'askEmail', { prompt: 'Your e-mail?', save: 'email' }, { next: 'bye' })
        .block('pause', 'wait', { duration: 600 }, 'need')
        .block('bye', 'end', { message: 'Bye' }),
      stop: flow<'en'>('Stop', {
        interrupt: { name: 'stop', words: { en: ['stop'] }, button: false, after: 'abandon' },
      }).block('gone', 'message', { bubbles: ['We stop here.'] }),
    },
  })
}

const option = fc.constantFrom('buy', 'again', 'person', 'later', 'nothing')
const cause: fc.Arbitrary<Cause> = fc.oneof(
  { weight: 6, arbitrary: option.map((choice): Cause => ({ type: 'answer', answer: { choice } })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('12', 'ada@example.org', 'what?', 'no thanks', 'stop')
      .map((text): Cause => ({ type: 'answer', answer: { text } })),
  },
  { weight: 1, arbitrary: fc.constant<Cause>({ type: 'takeOver' }) },
  { weight: 1, arbitrary: fc.constant<Cause>({ type: 'handBack' }) },
  { weight: 1, arbitrary: fc.constant<Cause>({ type: 'locale', locale: 'fr' }) },
  { weight: 1, arbitrary: fc.constant<Cause>({ type: 'close' }) },
)
type Step = { talk: number; cause: Cause } | 'count' | 'killed' | 'begin' | 'tomorrow'
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ talk: fc.nat(11), cause }) },
  { weight: 2, arbitrary: fc.constant<Step>('begin') },
  { weight: 2, arbitrary: fc.constant<Step>('count') },
  { weight: 1, arbitrary: fc.constant<Step>('killed') },
  { weight: 1, arbitrary: fc.constant<Step>('tomorrow') },
)

/** A database whose process dies when all is written and nothing is committed. */
function dying(sql: Sql): Sql {
  return new Proxy(sql, {
    get(target, name, receiver) {
      if (name !== 'begin') return Reflect.get(target, name, receiver)
      return (run: (tx: Transaction) => Promise<unknown>) =>
        target.begin(async (tx) => {
          await run(tx)
          throw new Error('killed')
        })
    },
  })
}

async function perform(talks: string[], one: Step): Promise<void> {
  const { sql } = live.database
  if (one === 'begin') talks.push((await live.begin()).id)
  else if (one === 'tomorrow') live.pass(day)
  else if (one === 'count') await rollUpLatest(sql)
  else if (one === 'killed') {
    await rollUpLatest(dying(sql)).catch((error: Error) => {
      if (error.message !== 'killed') throw error
    })
  } else {
    const conversation = talks[one.talk % talks.length]
    if (!conversation) return
    const where = { workspace: live.workspace, conversation }
    await advance(live.engine, where, one.cause).catch((error) => {
      if (!(error instanceof Problem)) throw error
    })
  }
}

describe('what the roll-up counts', () => {
  it('is what reading every event would count, however often and wherever it was broken off', async () => {
    await live.publish(counted())
    const talks: string[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        for (const one of ['begin' as const, ...steps]) await perform(talks, one)
        // Timers go on meanwhile.
        await eventually(async () => {
          await Promise.all([rollUpLatest(live.database.sql), rollUpLatest(live.database.sql)])
          expect(await countedFigures(live.database)).toEqual(await naiveFigures(live.database, timeZone))
        })
      }),
      { numRuns: 12, endOnFailure: true },
    )
    expect(talks.length).toBeGreaterThan(12)
  }, 300_000)

  it('whoever stops is lost where they did, and has not come to an end', async () => {
    await live.publish(counted())
    const talk = await live.begin()
    await talk.say({ choice: 'buy' })
    await talk.say('stop')
    await rollUpLatest(live.database.sql)
    const figures = Object.entries(await countedFigures(live.database))
    const lost = figures.filter(([what]) => / (lost|completed)/.test(what))
    expect(lost.map(([what, count]) => [what.replace(/^\S+ \S+ /, ''), count])).toEqual([
      ['lost', 1],
      ['lost main/amount/', 1],
    ])
  })

  it('is the same when it is counted anew', async () => {
    const { sql } = live.database
    await live.publish(counted())
    const talk = await live.begin()
    await talk.say({ choice: 'buy' })
    await talk.say('3')
    await rollUpLatest(sql)
    await sweepConversations(sql)
    expect(await wantsSweep(sql)).toBe(false)
    const before = await countedFigures(live.database)
    await sql.begin(forgetFigures)
    expect(await countedFigures(live.database)).toEqual({})
    expect(await wantsSweep(sql)).toBe(true)
    expect(await sweepConversations(sql)).toBe(1)
    expect(await countedFigures(live.database)).toEqual(before)
  })

  it('holds events that were committed in another order than they were made', async () => {
    const { sql } = live.database
    await live.publish(counted())
    const slow = await live.begin()
    const made = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const turn = sql.begin(async (tx) => {
      const engine = { ...live.engine, sql: tx as unknown as Sql }
      const where = { workspace: live.workspace, conversation: slow.id }
      await advance(engine, where, { type: 'answer', answer: { choice: 'nothing' } })
      made.resolve()
      await gate.promise
    })
    await made.promise
    const quick = await live.begin()
    await quick.say({ choice: 'buy' })
    await rollUpLatest(sql)
    gate.resolve()
    await turn
    await rollUpLatest(sql)
    expect(await countedFigures(live.database)).toEqual(await naiveFigures(live.database, timeZone))
  })

  it('holds what came after the roll-up had long passed, by the next sweep', async () => {
    const { sql } = live.database
    await live.publish(counted())
    live.pass(-2 * day)
    await live.begin()
    live.pass(2 * day)
    expect(await rollUpLatest(sql)).toBe(0)
    expect(await sweepConversations(sql)).toBe(1)
    expect(await sweepConversations(sql)).toBe(0)
    expect(await countedFigures(live.database)).toEqual(await naiveFigures(live.database, timeZone))
  })

  it('outlives the conversations, and goes with the bot', async () => {
    const { sql } = live.database
    const { bot: id } = await live.publish(counted())
    await live.begin()
    await rollUpLatest(sql)
    const before = await countedFigures(live.database)
    await sql`delete from contacts`
    expect(await sql`select from conversation_results`).toHaveLength(0)
    expect(await countedFigures(live.database)).toEqual(before)
    await sql`delete from bots where id = ${id}`
    expect(await countedFigures(live.database)).toEqual({})
  })
})
