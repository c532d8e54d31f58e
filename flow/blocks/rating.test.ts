import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}) =>
  bot({
    languages: ['fr', 'en'],
    variables: { note: 'number' },
    flows: { main: flow('Main').block('rate', 'rating', { save: 'note', ...fields }) },
  })

describe('a rating', () => {
  it('asks on its scale, with words at both ends', () => {
    expect(converse(made(), { locale: 'fr' }).question()).toMatchObject({
      type: 'rating',
      min: 0,
      max: 10,
      shape: 'numbers',
      labels: { low: 'Pas du tout', high: 'Tout à fait' },
    })
    expect(converse(made({ scale: 'smileys' })).question()).toMatchObject({
      min: 1,
      max: 5,
      shape: 'smileys',
    })
  })

  it('takes a click, a figure, a word, a fraction, and the words of an end', () => {
    const rate = (text: string) => converse(made()).answer(text).read('note')
    expect(converse(made()).answer({ choice: '9' }).read('note')).toBe(9)
    expect([rate('8'), rate('huit'), rate('8/10'), rate('pas du tout !'), rate('very much')]).toEqual([
      8, 8, 8, 0, 10,
    ])
    expect(rate('bof')).toBeNull()
  })

  it('leaves by one exit, or by low, middle and high as the NPS has them', () => {
    const exit = (rate: string, fields = {}) => converse(made(fields)).answer(rate).exit('rate')
    const groups = { exits: 'groups' }
    expect(exit('3')).toBe('next')
    expect(['0', '6', '7', '8', '9', '10'].map((rate) => exit(rate, groups))).toEqual([
      'low',
      'low',
      'mid',
      'mid',
      'high',
      'high',
    ])
    expect(exit('8', { ...groups, lowTo: 8, midTo: 9 })).toBe('low')
    expect(exit('3', { ...groups, scale: 'stars' })).toBe('mid')
  })

  it('names its exits by their rates, and says when one can never be taken', () => {
    const block = blockOf('rating')
    const data = (fields: object) => block?.schema.parse({ type: 'rating', exits: 'groups', ...fields })
    const around = { document: made(), flow: 'main', id: 'rate' }
    expect(block?.ports(data({})).map(({ label }) => label)).toMatchObject([
      { words: { en: '0–6' } },
      { words: { en: '7–8' } },
      { words: { en: '9–10' } },
      {},
    ])
    expect(block?.checks(data({ lowTo: 8, midTo: 8 }), around)).toMatchObject([{ severity: 'error' }])
    expect(block?.checks(data({ scale: 'stars', lowTo: 6, midTo: 8 }), around)).toHaveLength(1)
    expect(block?.checks(data({}), around)).toEqual([])
  })
})
