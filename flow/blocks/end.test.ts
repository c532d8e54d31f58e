import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (scope: string) =>
  bot({
    languages: ['fr', 'en'],
    flows: {
      main: flow('Main')
        .block('go', 'goTo', { target: { flow: 'sub', block: '' } }, 'after')
        .block('after', 'message', { bubbles: ['After'] }),
      sub: flow('Sub').block('end', 'end', { scope, message: { fr: 'Fini', en: 'Done' } }),
    },
  })

describe('an end', () => {
  it('of this flow goes back to where it was called', () => {
    expect(converse(made('flow'), { locale: 'en' }).said()).toEqual(['Done', 'After'])
  })

  it('of the conversation ends all of it', () => {
    const talk = converse(made('conversation'), { locale: 'fr' })
    expect(talk.said()).toEqual(['Fini'])
    expect(talk.state).toMatchObject({ status: 'ended', frames: [], timer: null })
    expect(talk.answer('hello?').effects).toEqual([])
  })
})
