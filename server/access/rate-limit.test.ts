import { expect, it } from 'vitest'
import { addressKey, rateLimit } from '#server/access/rate-limit.ts'
import { Problem } from '#server/problem.ts'

function refusal(take: () => void): Problem | undefined {
  try {
    take()
    return undefined
  } catch (error) {
    return error as Problem
  }
}

it('lets so many pass at once, then one by one, and says when', () => {
  const limit = rateLimit({ max: 3, windowMs: 60_000 })
  for (let n = 0; n < 3; n++) limit.take('a', 1_000_000)
  expect(refusal(() => limit.take('a', 1_000_000))).toMatchObject({
    code: 'tooMany',
    details: { retryAfter: 20 },
  })
  expect(refusal(() => limit.take('a', 1_010_000))).toMatchObject({ details: { retryAfter: 10 } })
  limit.take('a', 1_020_000)
  expect(refusal(() => limit.take('a', 1_020_001))).toBeInstanceOf(Problem)
})

it('counts each one apart', () => {
  const limit = rateLimit({ max: 1, windowMs: 60_000 })
  limit.take('a', 0)
  limit.take('b', 0)
  expect(refusal(() => limit.take('a', 1))).toBeDefined()
})

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::7', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})
