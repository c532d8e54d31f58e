import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPath, pickValue } from '#flow/blocks/http/pick-value.ts'
import type { Json } from '#flow/json.ts'

const response: Json = { data: { items: [{ name: 'Pen', 'unit-price': 2 }, { name: 'Ink' }] }, 'x.y': 1 }

describe('a path into a response', () => {
  it.each([
    ['data.items[0].name', 'Pen'],
    ['$.data.items[0].name', 'Pen'],
    ['data.items[-1].name', 'Ink'],
    ['data.items.1.name', 'Ink'],
    ['data.items[0].unit-price', 2],
    ['["x.y"]', 1],
    ["data['items'][1]['name']", 'Ink'],
    ['data.items[7].name', null],
    ['data.name.first', null],
    ['constructor', null],
    ['data.items.length', null],
  ])('%s', (path, value) => expect(pickValue(response, path)).toEqual(value))

  it('without a path is all of it', () => {
    expect(pickValue(response, '')).toBe(response)
    expect(pickValue(response, '$')).toBe(response)
    expect(pickValue([1, 2], '[1]')).toBe(2)
  })

  it.each(['data..items', 'data.items[', 'a]b', '[x]', 'a b["'])('is not one: %s', (path) => {
    expect(isPath(path)).toBe(false)
    expect(pickValue(response, path)).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.string(), (json, path) => void pickValue(json as never, path)))
  })
})
