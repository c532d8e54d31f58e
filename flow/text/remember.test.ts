import { describe, expect, it } from 'vitest'
import { remember } from '#flow/text/remember.ts'

describe('what is remembered', () => {
  it('is made once', () => {
    let made = 0
    const length = remember(10, (key) => {
      made++
      return key.length
    })
    expect([length('abc'), length('abc'), length('de')]).toEqual([3, 3, 2])
    expect(made).toBe(2)
  })

  it('keeps no more than its limit, the most recently used', () => {
    const made: string[] = []
    const same = remember(2, (key) => {
      made.push(key)
      return key
    })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) same(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  it('remembers undefined too', () => {
    let made = 0
    const nothing = remember(2, () => {
      made++
    })
    nothing('a')
    nothing('a')
    expect(made).toBe(1)
  })
})
