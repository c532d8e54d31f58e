import { expect, test } from 'vitest'
import { tidySite } from './tidy-site.ts'

test.each([
  ['shop.example', 'https://shop.example'],
  ['https://shop.example/page?x=1', 'https://shop.example'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['HTTPS://Shop.Example', 'https://shop.example'],
  ['shop', null],
  ['javascript:alert(1)', null],
  ['ftp://shop.example', null],
  ['https://me@shop.example', null],
  ['two words.example', null],
])('%s is %s', (typed, site) => {
  expect(tidySite(typed)).toBe(site)
})
