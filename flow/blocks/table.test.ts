import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { GivenFields } from '#flow/build/given.ts'
import type { Result } from '#flow/run/effect.ts'
import { converse } from '#flow/testing/converse.ts'

type Fields = GivenFields<'fr' | 'en'>
const made = (fields: Fields) =>
  bot({
    languages: ['fr', 'en'],
    variables: {
      number: { type: 'text', fromPage: true },
      state: { type: 'text', initial: 'before' },
      tags: { type: 'list', initial: ['a', 'b'] },
      score: { type: 'number', initial: 7 },
      rows: 'list',
      count: 'number',
    },
    flows: {
      main: flow('Main')
        .block(
          'table',
          'table',
          {
            table: 'orders',
            match: [{ column: 'number', value: '{{ number }}', ignore: 'format' }],
            saves: [{ column: 'state', variable: 'state' }],
            rows: 'rows',
            count: 'count',
            ...fields,
          },
          { error: 'bye' },
        )
        .block('bye', 'message', { bubbles: ['Error'] }),
    },
  })
const attributes = { number: 'fr 1042-a' }
const begin = (fields: Fields = {}) => converse(made(fields), { attributes })
const rows = [
  { number: 'FR1042A', state: 'sent' },
  { number: 'FR1042A', state: 'old' },
]

describe('a data table', () => {
  it('is looked up by rules, and saves the first row and all of them', () => {
    const talk = begin()
    expect(talk.effect('table')).toMatchObject({
      table: 'orders',
      operation: 'find',
      match: [{ column: 'number', value: 'fr 1042-a', ignore: 'format' }],
      limit: 20,
    })
    talk.result({ outcome: 'success', value: rows })
    expect(talk.exit('table')).toBe('done')
    expect([talk.read('state'), talk.read('count')]).toEqual(['sent', 2])
    expect(talk.read('rows')).toEqual(rows)
  })

  it('that holds nothing leaves by empty, and what was known is not taken for an answer', () => {
    const nothing: Result[] = [
      { outcome: 'success', value: [] },
      { outcome: 'empty', value: null },
    ]
    for (const result of nothing) {
      const talk = begin().result(result)
      expect([talk.exit('table'), talk.read('state'), talk.read('count')]).toEqual(['empty', null, 0])
    }
  })

  it('is not asked for rows that have no number when no number is known', () => {
    const talk = converse(made({}))
    expect(talk.effects.some(({ type }) => type === 'table')).toBe(false)
    expect(talk.exit('table')).toBe('empty')
    const writes = converse(made({ operation: 'upsert' }))
    expect(writes.exit('table')).toBe('error')
  })

  it('gets values as they are: a list as a list, a number as a number, text filled in', () => {
    const values = [
      { column: 'tags', value: '{{ tags }}' },
      { column: 'score', value: '{{ score }}' },
      { column: 'title', value: 'Order {{ number }}' },
    ]
    expect(begin({ operation: 'insert', values }).effect('table')).toMatchObject({
      operation: 'insert',
      match: [],
      values: { tags: ['a', 'b'], score: 7, title: 'Order fr 1042-a' },
    })
    expect(begin({ operation: 'find', values }).effect('table').values).toEqual({})
  })

  it('never updates every row because its rules were forgotten', () => {
    expect(begin({ operation: 'update', match: [] }).exit('table')).toBe('error')
    const block = blockOf('table')
    const document = made({ operation: 'update', match: [] })
    const data = block?.schema.parse(document.flows.main?.blocks.table)
    const found = block?.checks(data, { document, flow: 'main', id: 'table' })
    expect(found?.map(({ rule }) => rule)).toEqual(['noMatch', 'noValues'])
  })

  it('counts', () => {
    const talk = begin({ operation: 'count' }).result({ outcome: 'success', value: 3 })
    expect([talk.exit('table'), talk.read('count')]).toEqual(['done', 3])
    expect(begin({ operation: 'count' }).result({ outcome: 'success', value: 0 }).exit('table')).toBe('empty')
  })

  it('errors and silence have their exit', () => {
    expect(begin().result({ outcome: 'error', message: 'no such table' }).exit('table')).toBe('error')
    expect(begin().wait().exit('table')).toBe('error')
    expect(begin({ table: '' }).exit('table')).toBe('error')
  })
})
