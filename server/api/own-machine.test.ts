import { expect, it } from 'vitest'
import { isOnThisMachine } from '#server/api/own-machine.ts'
import { isOwnOrigin } from '#server/api/own-origin.ts'

it.each<[string, Record<string, string>, boolean]>([
  ['a browser here', { 'x-client-ip': '127.0.0.1', host: 'localhost:3000' }, true],
  ['by address', { 'x-client-ip': '127.0.0.1', host: '127.0.0.1:3000' }, true],
  ['by IPv6', { 'x-client-ip': '::1', host: '[::1]:3000' }, true],
  ['another machine', { 'x-client-ip': '192.168.1.7', host: 'localhost:3000' }, false],
  ['a foreign name that leads here', { 'x-client-ip': '127.0.0.1', host: 'evil.example:3000' }, false],
  [
    'a proxy of ours',
    { 'x-client-ip': '127.0.0.1', host: 'localhost', 'x-forwarded-for': '127.0.0.1' },
    false,
  ],
  [
    'an unknown proxy',
    { 'x-client-ip': '127.0.0.1', host: '127.0.0.1:3000', 'x-client-proxied': '1' },
    false,
  ],
  ['no address', { host: 'localhost:3000' }, false],
  ['a name like an address', { 'x-client-ip': '127.0.0.1', host: '127.0.0.1.evil.example' }, false],
])('%s', (_, headers, onThisMachine) => {
  expect(isOnThisMachine(new Headers(headers))).toBe(onThisMachine)
})

it.each<[string, Record<string, string>, string | undefined, boolean]>([
  ['our page', { origin: 'http://localhost:3000', host: 'localhost:3000' }, undefined, true],
  [
    'BASE_URL behind a proxy',
    { origin: 'https://bots.example', host: '10.0.0.3:3000' },
    'https://bots.example',
    true,
  ],
  ['another port', { origin: 'http://localhost:4000', host: 'localhost:3000' }, undefined, false],
  ['another site', { origin: 'https://evil.example', host: 'bots.example' }, 'https://bots.example', false],
  ['no origin', { host: 'localhost:3000' }, undefined, false],
  ['a sandboxed page', { origin: 'null', host: 'localhost:3000' }, undefined, false],
])('origin: %s', (_, headers, baseUrl, own) => {
  expect(isOwnOrigin(new Headers(headers), baseUrl)).toBe(own)
})
