import { describe, expect, it } from 'vitest'
import { formBody } from '#flow/blocks/http/fill-url.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

function url(template: string, id: string): string {
  const document = bot({
    languages: ['fr', 'en'],
    variables: {
      id: { type: 'text', fromPage: true },
      'bot.api': { type: 'text', initial: 'https://api.example.com/v1' },
    },
    flows: { main: flow('Main').block('call', 'http', { url: template }) },
  })
  return converse(document, { attributes: { id } }).effect('http').url
}

describe('an address', () => {
  it('keeps values in their place', () => {
    const template = 'https://example.com/orders/{{ id }}/lines?x={{ id }}'
    expect(url(template, '12')).toBe('https://example.com/orders/12/lines?x=12')
    expect(url(template, 'a/../b?c&d')).toBe(
      'https://example.com/orders/a%2F..%2Fb%3Fc%26d/lines?x=a%2F..%2Fb%3Fc%26d',
    )
    expect(url('https://example.com/{{ id }}/admin', '..')).toBe('https://example.com/%2E%2E/admin')
    expect(url('https://example.com/{{ id }}', 'é\ud800')).toBe('https://example.com/%C3%A9%EF%BF%BD')
  })

  it('may begin with a constant of the bot', () => {
    expect(url('{{ bot.api }}/orders/{{ id }}', 'x y')).toBe('https://api.example.com/v1/orders/x%20y')
  })

  it('reads filters and braces in quotes', () => {
    expect(url('https://example.com/{{ id | default: "}}" }}', '')).toBe('https://example.com/%7D%7D')
  })
})

describe('a form', () => {
  it('is encoded as browsers do', () => {
    expect(
      formBody([
        { name: 'a b', value: 'c&d=é' },
        { name: 'e', value: '' },
      ]),
    ).toBe('a%20b=c%26d%3D%C3%A9&e=')
  })
})
