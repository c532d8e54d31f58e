import type { Answers } from '#app/_api/api-context.ts'

type Day = Answers['insights']['figures']['days'][number]
/** One bar: a day, or the week that begins on it. */
export type Bar = Pick<Day, 'day' | 'begun' | 'open' | 'human' | 'completed' | 'lost'>

/** Longer periods are shown by weeks. */
const mostDays = 92
const week = 7

/** The bars of a period: its days, or its weeks, the last of them whole. */
export function barsOf(days: readonly Day[]): { bars: Bar[]; isWeekly: boolean } {
  if (days.length <= mostDays) return { bars: [...days], isWeekly: false }
  const bars: Bar[] = []
  for (let end = days.length; end > 0; end -= week) {
    bars.unshift(
      days
        .slice(Math.max(0, end - week), end)
        .map((day): Bar => day)
        .reduce(sum),
    )
  }
  return { bars, isWeekly: true }
}

function sum(a: Bar, b: Bar): Bar {
  return {
    day: a.day,
    begun: a.begun + b.begun,
    open: a.open + b.open,
    human: a.human + b.human,
    completed: a.completed + b.completed,
    lost: a.lost + b.lost,
  }
}

/** Three to five round numbers from nought to at least this one. */
export function ticksUpTo(most: number): number[] {
  const rough = most / 4
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((times) => times * unit).find((size) => size >= rough) ?? 1)
  const whole = Math.ceil(step)
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole)
}
