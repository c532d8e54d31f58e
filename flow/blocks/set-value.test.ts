import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Json } from '#flow/json.ts'
import { converse } from '#flow/testing/converse.ts'

const variables = {
  name: { type: 'text', initial: 'Léa' },
  score: { type: 'number', initial: 40 },
  yes: 'boolean',
  day: 'date',
  tags: 'list',
  order: 'object',
  'contact.vip': 'boolean',
  'bot.brand': { type: 'text', initial: 'Acme' },
} as const
const made = (...assignments: object[]) =>
  bot({
    languages: ['fr', 'en'],
    variables,
    flows: { main: flow('Main').block('set', 'setValue', { assignments: assignments as never }) },
  })
const kept = (variable: string, ...assignments: object[]): Json | undefined =>
  converse(made(...assignments)).read(variable)

describe('setting values', () => {
  it('text stays text: a date is no subtraction, a number keeps its zeros', () => {
    expect(kept('name', { variable: 'name', text: '2026-11-22' })).toBe('2026-11-22')
    expect(kept('name', { variable: 'name', text: '00120' })).toBe('00120')
    expect(kept('name', { variable: 'name', text: 'Bonjour {{ name }}, {{ score }}' })).toBe(
      'Bonjour Léa, 40',
    )
  })

  it('keeps each value in the variable’s type', () => {
    expect(kept('score', { variable: 'score', text: ' 12.5 ' })).toBe(12.5)
    expect(kept('score', { variable: 'score', text: 'beaucoup' })).toBeNull()
    expect(kept('yes', { variable: 'yes', from: 'value', value: true })).toBe(true)
    expect(kept('day', { variable: 'day', from: 'value', value: '2026-12-01' })).toBe('2026-12-01')
    expect(kept('tags', { variable: 'tags', from: 'value', value: ['a', 'b'] })).toEqual(['a', 'b'])
    expect(kept('order', { variable: 'order', from: 'value', value: { json: { n: 1 } } })).toEqual({ n: 1 })
  })

  it('computes expressions', () => {
    expect(kept('score', { variable: 'score', from: 'expression', expression: 'score * 2 + 1' })).toBe(81)
    expect(kept('yes', { variable: 'yes', from: 'expression', expression: 'score > 30' })).toBe(true)
    const broken = converse(made({ variable: 'score', from: 'expression', expression: 'score +' }))
    expect(broken.effect('problem').code).toBe('badExpression')
    expect(broken.read('score')).toBeNull()
  })

  it('adds to numbers, and a score survives what is no number', () => {
    const add = (text: string) => ({ variable: 'score', operation: 'add', text })
    expect(kept('score', add('10'), add('-5'))).toBe(45)
    expect(kept('score', add('{{ missing }}'))).toBe(40)
    expect(kept('score', { variable: 'score', operation: 'clear' }, add('3'))).toBe(3)
  })

  it('appends to lists, empties, and sees what was set before', () => {
    const append = (text: string) => ({ variable: 'tags', operation: 'append', text })
    expect(kept('tags', append('a'), append('{{ name }}'))).toEqual(['a', 'Léa'])
    expect(kept('tags', append('a'), { variable: 'tags', operation: 'clear' })).toEqual([])
    expect(kept('name', { variable: 'name', text: 'A' }, { variable: 'name', text: '{{ name }}B' })).toBe(
      'AB',
    )
  })

  it('does not lose a list that has grown too large', () => {
    const long = { variable: 'tags', operation: 'append', text: 'x'.repeat(19_000) }
    const talk = converse(made(long, long, long, long, long, long, long))
    expect(talk.read('tags')).toHaveLength(5)
    expect(talk.effect('problem').code).toBe('tooLarge')
  })

  it('remembers facts of the contact, and never writes a constant', () => {
    const talk = converse(
      made({ variable: 'contact.vip', from: 'value', value: true }, { variable: 'bot.brand', text: 'Other' }),
    )
    expect(talk.effect('remember').facts).toEqual({ vip: true })
    expect(
      kept('name', { variable: 'bot.brand', text: 'Other' }, { variable: 'name', text: '{{ bot.brand }}' }),
    ).toBe('Acme')
  })

  it('tells its author what can never work', () => {
    const block = blockOf('setValue')
    const document = made(
      { id: 'a', variable: 'bot.brand', text: 'x' },
      { id: 'b', variable: 'name', operation: 'add', text: '1' },
      { id: 'c', variable: 'score', operation: 'append', text: '1' },
      { id: 'd', variable: 'score', from: 'value', value: 'abc' },
      { id: 'e', variable: 'score', from: 'value', value: 12 },
    )
    const data = block?.schema.parse(document.flows.main?.blocks.set)
    const found = block?.checks(data, { document, flow: 'main', id: 'set' })
    expect(found?.map(({ rule, item }) => `${item} ${rule}`)).toEqual([
      'a constant',
      'b wrongType',
      'c wrongType',
      'd unfitValue',
    ])
  })
})
