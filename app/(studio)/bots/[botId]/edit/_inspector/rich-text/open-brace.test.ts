import { describe, expect, it } from 'vitest'
import { openBrace } from './open-brace.ts'

describe('a variable being typed', () => {
  it('begins with one brace or two', () => {
    expect(openBrace('Hello {', 7)).toEqual({ from: 6, to: 7, typed: '' })
    expect(openBrace('Hello {{ na', 11)).toEqual({ from: 6, to: 11, typed: 'na' })
  })
  it('takes the rest of an output it stands in', () => {
    expect(openBrace('{{ name }} ok', 5)).toEqual({ from: 0, to: 10, typed: 'na' })
  })
  it('is none after the output, nor in plain words', () => {
    expect(openBrace('{{ name }} ok', 13)).toBeNull()
    expect(openBrace('Hello', 5)).toBeNull()
  })
})
