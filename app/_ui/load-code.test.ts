import { expect, it } from 'vitest'
import { loadCode } from './load-code.ts'

/** Fails so many times, then gives the code. */
function code(failures: number) {
  let tries = 0
  return {
    load: async () => {
      if (tries++ < failures) throw new Error('no such chunk')
      return 'code'
    },
    tries: () => tries,
  }
}
const pause = async () => undefined

it('waits for a server that is away, however long', async () => {
  const { load, tries } = code(20)
  expect(await loadCode(load, { isAway: async () => true, pause })).toBe('code')
  expect(tries()).toBe(21)
})

it('tries once more when only the line was bad', async () => {
  expect(await loadCode(code(1).load, { isAway: async () => false, pause })).toBe('code')
})

it('gives up what a server that answers does not have', async () => {
  const { load, tries } = code(20)
  await expect(loadCode(load, { isAway: async () => false, pause })).rejects.toThrow('no such chunk')
  expect(tries()).toBe(2)
})
