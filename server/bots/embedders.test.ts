import { expect, it } from 'vitest'
import { frameSources } from '#server/bots/embedders.ts'

it('takes sites as the policy can say them, and nothing that would say more', () => {
  expect(frameSources(['https://Shop.example/', 'shop.example:8080', '*.shop.example'])).toEqual([
    'https://shop.example',
    'shop.example:8080',
    '*.shop.example',
  ])
  expect(frameSources(["x.example; script-src 'unsafe-inline'", "'none'", 'a b', 'x\r\ny', '*', ''])).toEqual(
    [],
  )
})
