import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { findTexts } from './find-texts.ts'

const document = bot({
  languages: ['en', 'fr'],
  flows: {
    main: flow<'en' | 'fr'>('Main').block('name', 'askText', {
      prompt: { en: 'Your name?', fr: 'Votre prénom ?' },
    }),
    other: flow<'en' | 'fr'>('Other').block('mail', 'askText', {
      prompt: { en: 'Your company?', fr: 'Votre société ?' },
    }),
  },
})

describe('searching the texts of a bot', () => {
  it('finds them in every flow and language, whatever the accents and case', () => {
    expect(findTexts(document, 'SOCIETE')).toEqual([
      { flow: 'other', block: 'mail', language: 'fr', text: 'Votre société ?' },
    ])
    expect(findTexts(document, 'your').map(({ block }) => block)).toEqual(['name', 'mail'])
  })

  it('finds nothing for nothing', () => {
    expect(findTexts(document, '  ')).toEqual([])
  })
})
