import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Result } from '#flow/run/effect.ts'
import { converse } from '#flow/testing/converse.ts'

const asking = (request: string, locale = 'fr') =>
  converse(
    bot({
      languages: ['fr', 'en'],
      variables: { 'contact.name': 'text', 'contact.vip': 'boolean', 'contact.order_number': 'text' },
      flows: { main: flow('Main').block('data', 'privacy', { request }) },
    }),
    { locale, contact: { name: 'Zoé *Z*', vip: true, order_number: 'A\n1' } },
  )

describe('a request about personal data', () => {
  it.each(['erase', 'withdraw'])('is told to whoever carries it out, and confirmed: %s', (request) => {
    const talk = asking(request)
    expect(talk.effect('privacy')).toEqual({
      type: 'privacy',
      from: { flow: 'main', block: 'data' },
      request,
    })
    expect(talk.said()).toEqual(['C’est fait.'])
  })

  it('a copy says what is kept, and gives the file', () => {
    const talk = asking('export')
    expect(talk.effect('privacy')).toMatchObject({ request: 'export' })
    expect(talk.said()).toEqual([])
    talk.result({
      outcome: 'success',
      value: { url: '/copies/x', conversations: 2, messages: 1, files: 0 },
    })
    expect(talk.said()).toEqual([
      'C’est fait.',
      '- **Nom**\u00a0: Zoé \\*Z\\*\n- **vip**\u00a0: oui\n- **order number**\u00a0: A 1',
      '2 conversations, 1 message',
    ])
    expect(talk.effects.at(-1)).toMatchObject({
      bubble: { type: 'file', url: '/copies/x', name: 'mes-donnees.json' },
    })
  })

  it.each<Result>([
    { outcome: 'error', message: 'full' },
    { outcome: 'timeout', message: 'slow' },
    { outcome: 'empty', value: null },
    { outcome: 'success', value: 'no copy' },
  ])('a copy that could not be made says so: %o', (result) => {
    const talk = asking('export', 'en')
    talk.result(result)
    expect(talk.said()).toEqual([expect.stringContaining('could not')])
  })
})
