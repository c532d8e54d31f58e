import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['en', 'fr'],
    variables: { name: 'text' },
    flows: { main: flow('Main').block('ask', 'askText', { prompt: 'Name?', save: 'name', ...fields }) },
  })

describe('asking for text', () => {
  it('keeps the answer letter for letter, spaces around it apart', () => {
    expect(converse(made()).answer('  Léa *Martin* {{ name }} ').read('name')).toBe('Léa *Martin* {{ name }}')
  })

  it('tells the chat how to ask', () => {
    const fields = { multiline: true, maxLength: 300, placeholder: { en: 'Lea', fr: 'Léa' } }
    expect(converse(made(fields), { locale: 'fr' }).question()).toMatchObject({
      type: 'text',
      multiline: true,
      max: 300,
      placeholder: 'Léa',
    })
  })

  it('refuses too little and too much, saying which', () => {
    const talk = converse(made({ minLength: 2, maxLength: 5 }), { locale: 'en' })
    expect(talk.answer('x').said()).toEqual(['Please write a few words.'])
    expect(talk.answer('too long').said()).toEqual(['Please use at most 5 characters.'])
    expect(talk.answer('Léa').read('name')).toBe('Léa')
  })

  it('says the author’s own words for an invalid answer', () => {
    const invalid = { en: 'Hm, {{ name | default: "nobody" }}?', fr: 'Hm ?' }
    expect(converse(made({ invalid }), { locale: 'en' }).answer('').said()).toEqual(['Hm, nobody?'])
  })

  it('takes no file and no option for words', () => {
    const talk = converse(made({ retries: 0 }))
    expect(talk.answer({ choice: 'x' }).exit('ask')).toBe('gaveUp')
  })
})
