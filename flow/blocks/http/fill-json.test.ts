import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonMistake } from '#flow/blocks/http/fill-json.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { Json } from '#flow/json.ts'
import { converse } from '#flow/testing/converse.ts'

/** The body that a template makes when the variables hold these values. */
function body(template: string, name: string, list: Json = []): string {
  const document = bot({
    languages: ['fr', 'en'],
    variables: {
      name: { type: 'text', fromPage: true },
      list: { type: 'list', fromPage: true },
      none: 'number',
    },
    flows: {
      main: flow('Main').block('call', 'http', {
        method: 'POST',
        url: 'https://example.com',
        body: 'json',
        bodyText: template,
      }),
    },
  })
  return converse(document, { attributes: { name, list } }).effect('http').body.text
}

describe('a JSON body', () => {
  it('is what the author drew, whatever the values hold', () => {
    const template = '{ "to": "Hello {{ name }}!", "list": {{ list }}, "n": {{ none }}, "same": {{ name }} }'
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (name, list) => {
        expect(JSON.parse(body(template, name, list))).toEqual({
          to: `Hello ${name}!`,
          list,
          n: null,
          same: name,
        })
      }),
      { numRuns: 50 },
    )
  })

  it('cannot be broken out of', () => {
    expect(JSON.parse(body('{"role": "user", "name": "{{ name }}"}', '", "role": "admin'))).toEqual({
      role: 'user',
      name: '", "role": "admin',
    })
  })

  it('is checked before there are values', () => {
    expect(jsonMistake('{"a": {{ x }}, "b": "{{ y }} and \\" {{ z }}"}')).toBeNull()
    expect(jsonMistake('{"a": {{ x }}, }')).not.toBeNull()
    expect(jsonMistake('')).not.toBeNull()
  })
})
