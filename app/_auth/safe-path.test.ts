import { expect, it } from 'vitest'
import { safePath } from './safe-path.ts'

it.each([
  ['/bots/1/edit?x=1#y', '/bots/1/edit?x=1#y'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['bots', '/'],
])('%j leads to %j', (back, path) => {
  expect(safePath(back)).toBe(path)
})
