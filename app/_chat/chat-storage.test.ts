import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserStorage } from '#app/_chat/chat-storage.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'

const session = { conversation: 'c1', token: 't1', visitor: 'v1' }
const outgoing = (key: string): Outgoing => ({
  ...{ key, answer: { text: key }, shown: { type: 'text', text: key }, at: 1, state: 'waiting' },
})
const always = () => true
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('what one page kept, the next one finds', () => {
  browserStorage('bot', always).write({ session, visitor: 'v1', outgoing: [outgoing('a')] })
  expect(browserStorage('bot', always).read()).toEqual({ session, visitor: 'v1', outgoing: [outgoing('a')] })
})

test('nothing is stored before the visitor opened it; then all of it', () => {
  let allowed = false
  const storage = browserStorage('bot', () => allowed)
  storage.write({ session })
  expect(kept.size).toBe(0)
  expect(storage.read().session).toEqual(session)
  allowed = true
  storage.write({})
  expect(browserStorage('bot', always).read().session).toEqual(session)
})

test('two tabs do not take each other’s messages or conversation away', () => {
  const [one, two] = [browserStorage('bot', always), browserStorage('bot', always)]
  one.write({ session, outgoing: [outgoing('a')] })
  two.write({ outgoing: [outgoing('b')] })
  two.write({ session: { ...session, conversation: 'c2' } })
  one.write({ outgoing: [] })
  expect(browserStorage('bot', always).read()).toEqual({
    session: { ...session, conversation: 'c2' },
    outgoing: [outgoing('b')],
  })
})

test('a browser that forbids storage remembers until the page goes', () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  const storage = browserStorage('bot', always)
  storage.write({ session })
  expect(storage.read()).toEqual({ session, outgoing: [] })
})

test.each(['{', '7', '[]', '{"session":{"conversation":1}}', '{"outgoing":[{"key":"a"},null,3]}'])(
  'what somebody else wrote there is not taken for ours: %s',
  (foreign) => {
    kept.set('bot', foreign)
    expect(browserStorage('bot', always).read()).toEqual({ session: null, outgoing: [] })
  },
)
