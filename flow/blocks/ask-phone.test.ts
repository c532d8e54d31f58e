import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['en', 'fr', 'pt'],
    variables: { phone: 'text' },
    flows: { main: flow<'en' | 'fr' | 'pt'>('Main').block('ask', 'askPhone', { save: 'phone', ...fields }) },
  })

describe('asking for a phone number', () => {
  it('reads a number as the country of the language dials it', () => {
    const talk = converse(made(), { locale: 'fr' })
    expect(talk.question()).toMatchObject({ type: 'phone', country: 'FR' })
    expect(talk.answer('06 12 34 56 78').read('phone')).toBe('+33612345678')
    expect(converse(made(), { locale: 'pt' }).question()?.country).toBe('BR')
  })

  it('reads it in the country of the block when one is chosen, and any with its code', () => {
    const belgian = made({ country: 'BE' })
    expect(converse(belgian, { locale: 'fr' }).answer('0470 12 34 56').read('phone')).toBe('+32470123456')
    expect(converse(belgian).answer('+33 6 12 34 56 78').read('phone')).toBe('+33612345678')
  })

  it('says what is wrong with a number that cannot be called', () => {
    const talk = converse(made(), { locale: 'fr' }).answer('06 12')
    expect(talk.said()[0]).toContain('indicatif')
    expect(talk.question()).toMatchObject({ type: 'phone' })
    expect(talk.read('phone')).toBeNull()
  })
})
