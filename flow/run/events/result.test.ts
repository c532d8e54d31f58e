import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Result } from '#flow/run/effect.ts'
import { converse } from '#flow/testing/converse.ts'

const made = () =>
  bot({
    languages: ['en', 'fr'],
    variables: { got: 'text' },
    flows: {
      main: flow('Main')
        .block(
          'call',
          'http',
          { url: 'https://example.com', saves: [{ path: 'x', variable: 'got' }] },
          {
            success: 'say',
            timeout: 'late',
          },
        )
        .block('say', 'message', { bubbles: ['Got {{ got }}'] })
        .block('late', 'message', { bubbles: ['Too late'] }, 'call'),
    },
  })
const good: Result = { outcome: 'success', value: { x: 'it' } }

describe('a result', () => {
  it('wakes what waits for it', () => {
    expect(converse(made()).result(good).said()).toEqual(['Got it'])
  })

  it('that nobody waits for is ignored', () => {
    const talk = converse(made())
    const { n } = talk.effect('http')
    expect(talk.send({ type: 'result', n: n + 1, result: good }).effects).toEqual([])
    expect(talk.result(good).send({ type: 'result', n, result: good }).effects).toEqual([])
  })

  it('that comes after its time is up is ignored, also when the same is asked again', () => {
    const talk = converse(made())
    const { n } = talk.effect('http')
    expect(talk.wait().said()).toEqual(['Too late'])
    expect(talk.effect('http').n).toBeGreaterThan(n)
    expect(talk.send({ type: 'result', n, result: good }).effects).toEqual([])
    expect(talk.result(good).said()).toEqual(['Got it'])
  })

  it('is kept once: a second one for the same ask changes nothing', () => {
    const talk = converse(made())
    const { n } = talk.effect('http')
    talk.send({ type: 'takeOver' }).send({ type: 'result', n, result: good })
    talk.send({ type: 'result', n, result: { outcome: 'error', message: 'again' } })
    expect(talk.send({ type: 'handBack' }).said()).toEqual(['Got it'])
  })
})
