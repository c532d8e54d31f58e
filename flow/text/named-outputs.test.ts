import { describe, expect, it } from 'vitest'
import { namedOutputs, namedPieces } from '#flow/text/named-outputs.ts'

describe('a text with its outputs as people read them', () => {
  it('has names instead of braces and spaces', () => {
    expect(namedOutputs('Hello {{ name }}, {{-contact.email-}}!', 'names')).toBe(
      'Hello {name}, {contact.email}!',
    )
  })

  it('tells filters where they matter, and leaves them out where they do not', () => {
    const text = 'On {{ day | date: "%d/%m" | upcase }}'
    expect(namedOutputs(text, 'names and filters')).toBe('On {day · date: "%d/%m" · upcase}')
    expect(namedOutputs(text, 'names')).toBe('On {day}')
  })

  it('leaves what cannot be read, quickly however long it is', () => {
    expect(namedOutputs('{{ name', 'names')).toBe('{{ name')
    expect(namedOutputs('{{}} { x }', 'names')).toBe('{{}} { x }')
    const long = `${'{{ a '.repeat(20_000)}`
    expect(namedOutputs(long, 'names')).toBe(long)
  })

  it('comes apart into words and variables', () => {
    expect(namedPieces('“Hello {name}” → “{day · upcase}”')).toEqual([
      { text: '“Hello ' },
      { variable: 'name', filters: '' },
      { text: '” → “' },
      { variable: 'day', filters: 'upcase' },
      { text: '”' },
    ])
  })
})
