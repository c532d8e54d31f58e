import { expect, it } from 'vitest'
import { mayReceive } from '#server/effects/secrets.ts'

it.each([
  ['api.example', 'https://api.example/orders', true],
  ['API.example', 'https://api.example/', true],
  ['*.example', 'https://api.example/', true],
  ['localhost:8080', 'http://localhost:8080/', true],
  ['api.example:443', 'https://api.example/', true],
  ['api.example', 'http://api.example/', false],
  ['api.example', 'https://api.example:8443/', false],
  ['api.example', 'https://evil.example/', false],
  ['api.example', 'https://api.example.evil.example/', false],
  ['*.example', 'https://example/', false],
  ['*.example', 'https://evilexample/', false],
])('a secret for %s, sent to %s: %s', (host, url, may) => {
  expect(mayReceive({ value: 'x', hosts: [host] }, new URL(url))).toBe(may)
})

it('a secret without hosts is sent nowhere', () => {
  expect(mayReceive({ value: 'x', hosts: [] }, new URL('https://api.example/'))).toBe(false)
})
