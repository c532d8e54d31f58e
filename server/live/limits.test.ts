import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { greeter } from '#server/testing/bots.ts'
import type { Trouble } from '#server/testing/live.ts'
import { testLive } from '#server/testing/live.ts'

// A twentieth of what is allowed: 3 beginnings, 6 messages, 60 requests in a minute.
const live = testLive({ env: { RATE_LIMIT_FACTOR: '0.05' } })
// No time passes: on a slow machine, what was used up would come back meanwhile.
beforeEach(() => void vi.spyOn(Date, 'now').mockReturnValue(Date.now()))
afterEach(() => void vi.restoreAllMocks())
const begin = (address: string) =>
  live.ask<Trouble>('POST', '/bots/test/conversations', { headers: { 'x-client-ip': address } })

describe('too much at once is 429, and says when to come back', () => {
  it('beginnings from one address; others go on', async () => {
    await live.publish(greeter())
    for (let times = 0; times < 3; times++) expect((await begin('198.51.100.1')).status).toBe(201)
    const refused = await begin('198.51.100.1')
    expect(refused).toMatchObject({ status: 429, body: { code: 'tooMany' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await begin('198.51.100.2')).status).toBe(201)
  })

  it('messages in one conversation, wherever they come from', async () => {
    await live.publish(greeter())
    const talk = await live.begin()
    const statuses: number[] = []
    for (let times = 0; times < 7; times++) {
      const headers = { 'x-client-ip': `198.51.100.${times}` }
      statuses.push((await talk.signal({ typing: true }, { headers })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429])
  })
})
