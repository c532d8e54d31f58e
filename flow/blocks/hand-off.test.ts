import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: { need: { type: 'text', initial: 'A *refund*' } },
    flows: {
      main: flow('Main')
        .block(
          'human',
          'handOff',
          { team: 'sales', note: 'Wants {{ need }}', ...fields },
          { handled: 'after', nobody: 'sorry' },
        )
        .block('after', 'message', { bubbles: ['Anything else?'] })
        .block('sorry', 'message', { bubbles: ['Nobody is there'] }),
    },
  })
const there = { outcome: 'success', value: { agents: 2 } } as const
const nobody = { outcome: 'empty', value: null } as const

describe('handing off to a human', () => {
  it('asks who is there before it promises anything', () => {
    const talk = converse(made(), { locale: 'fr' })
    expect(talk.said()).toEqual([])
    expect(talk.effect('presence').team).toBe('sales')
    talk.result(there)
    expect(talk.said()).toEqual(['Je vous passe un collègue. Un instant, s’il vous plaît.'])
    expect(talk.effect('handOff')).toMatchObject({
      team: 'sales',
      note: 'Wants A *refund*',
      until: talk.at + 90_000,
    })
    expect(talk.state.status).toBe('human')
  })

  it('leaves by “nobody there” when nobody is, or nobody can tell', () => {
    expect(converse(made()).result(nobody).said()).toEqual(['Nobody is there'])
    expect(converse(made()).result({ outcome: 'error', message: 'x' }).exit('human')).toBe('nobody')
    expect(converse(made()).wait().exit('human')).toBe('nobody')
  })

  it('leaves by “nobody there” when nobody takes it in time', () => {
    const talk = converse(made()).result(there)
    expect(talk.wait(89).state.status).toBe('human')
    expect(talk.wait(1).said()).toEqual(['Nobody is there'])
    expect(talk.exit('human')).toBe('nobody')
  })

  it('waits for ever when it may, and stays with the human who took it', () => {
    expect(converse(made({ waitSeconds: null })).result(there).state.timer).toBeNull()
    const taken = converse(made()).result(there).send({ type: 'takeOver' })
    expect(taken.state).toMatchObject({ status: 'human', timer: null })
    expect(taken.answer('hello').effects).toEqual([])
  })

  it('goes on by “handled” when the human hands back', () => {
    const talk = converse(made()).result(there).send({ type: 'takeOver' }).send({ type: 'handBack' })
    expect(talk.exit('human')).toBe('handled')
    expect(talk.said()).toEqual(['Anything else?'])
  })
})
