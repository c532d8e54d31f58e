import { expect, it } from 'vitest'
import { barsOf, ticksUpTo } from './trend.ts'

const day = (at: number) => ({
  day: new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
  begun: 2,
  answered: 1,
  handedOff: 0,
  open: 0,
  human: 0,
  completed: 1,
  lost: 1,
})
const days = (count: number) => Array.from({ length: count }, (_, at) => day(at))

it('shows days, and weeks when there are many', () => {
  expect(barsOf(days(28)).bars).toHaveLength(28)
  const { bars, isWeekly } = barsOf(days(365))
  expect(isWeekly).toBe(true)
  expect(bars).toHaveLength(53)
  expect(bars.at(-1)).toMatchObject({ begun: 14, completed: 7, lost: 7 })
  expect(bars.reduce((all, { begun }) => all + begun, 0)).toBe(730)
})

it.each([
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [41, [0, 20, 40, 60]],
  [100, [0, 25, 50, 75, 100]],
  [1200, [0, 500, 1000, 1500]],
])('up to %i', (most, ticks) => {
  expect(ticksUpTo(most)).toEqual(ticks)
})
