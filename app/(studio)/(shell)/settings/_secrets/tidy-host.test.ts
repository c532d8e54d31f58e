import { expect, test } from 'vitest'
import { tidyHost } from './tidy-host.ts'

test.each([
  ['https://API.shop.example/v1?x', 'api.shop.example'],
  ['*.shop.example', '*.shop.example'],
  ['localhost:8080', 'localhost:8080'],
  ['two words', null],
  ['a.*.example', null],
])('%s is %s', (typed, host) => {
  expect(tidyHost(typed)).toBe(host)
})
