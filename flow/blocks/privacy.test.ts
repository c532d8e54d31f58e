import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

describe('a request about personal data', () => {
  it.each(['export', 'erase', 'withdraw'])('is registered and confirmed: %s', (request) => {
    const document = bot({
      languages: ['fr', 'en'],
      flows: { main: flow('Main').block('data', 'privacy', { request }) },
    })
    const talk = converse(document, { locale: 'fr' })
    expect(talk.effect('privacy')).toEqual({
      type: 'privacy',
      from: { flow: 'main', block: 'data' },
      request,
    })
    expect(talk.said()).toEqual(['Votre demande est enregistrée.'])
  })
})
