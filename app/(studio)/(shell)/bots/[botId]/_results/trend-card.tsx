'use client'

import { useId, useState } from 'react'
import { Card } from '#app/_ui/card.tsx'
import { classes } from '#app/_ui/classes.ts'
import { formats } from '#app/_words/formats.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Figures } from './results-page.tsx'
import { resultsWords } from './results-words.ts'
import type { Bar } from './trend.ts'
import { barsOf, ticksUpTo } from './trend.ts'

const parts = ['completed', 'human', 'open', 'lost'] as const
const fills: { [part in (typeof parts)[number]]: string } = {
  completed: 'bg-accent',
  human: 'bg-human',
  open: 'bg-line-control',
  lost: 'bg-danger-line/55',
}
const chartHeight = 180

/** How many conversations began, day by day or week by week, and what became of them. */
export function TrendCard({ days }: { days: Figures['days'] }) {
  const said = useWords(resultsWords)
  const { number } = useFormats()
  const locale = useLocale()
  const { day } = formats(locale, 'UTC')
  const caption = useId()
  const { bars, isWeekly } = barsOf(days)
  const [pointed, setPointed] = useState<number | null>(null)
  const ticks = ticksUpTo(Math.max(1, ...bars.map(({ begun }) => begun)))
  const top = ticks.at(-1) ?? 1
  const nameOf = (bar: Bar) => (isWeekly ? said.week(day(bar.day)) : day(bar.day))
  const shown = parts.filter((part) => bars.some((bar) => bar[part] > 0))
  const each = Math.max(1, Math.ceil(bars.length / 8))
  const told = pointed === null ? undefined : bars[pointed]
  return (
    <Card
      title={<span id={caption}>{isWeekly ? said.trendWeeks : said.trend}</span>}
      actions={
        <ul className="flex flex-wrap justify-end gap-x-3 gap-y-1 pt-0.5">
          {shown.map((part) => (
            <li key={part} className="flex items-center gap-1.5 text-12 text-ink-2">
              <span aria-hidden className={classes('size-2 rounded-full', fills[part])} />
              {said.states[part]}
              {told ? (
                <span className="font-medium text-ink-1 tabular-nums">{number(told[part])}</span>
              ) : null}
            </li>
          ))}
        </ul>
      }
    >
      <p className="h-5 text-12 text-ink-2 tabular-nums" aria-live="polite">
        {told ? (
          <>
            <span className="text-ink-3">{nameOf(told)}</span> · {said.begun(told.begun)}
          </>
        ) : null}
      </p>
      <div className="relative mt-1 ms-9" style={{ height: chartHeight }}>
        {ticks.map((tick) => (
          <div
            key={tick}
            className="absolute inset-x-0 border-line border-t"
            style={{ bottom: (tick / top) * chartHeight }}
          >
            <span className="-translate-y-1/2 absolute end-full me-2 text-11 text-ink-3 tabular-nums">
              {number(tick)}
            </span>
          </div>
        ))}
        <ul
          aria-labelledby={caption}
          className="absolute inset-0 flex"
          onPointerLeave={() => setPointed(null)}
        >
          {bars.map((bar, at) => (
            <li key={bar.day} className="flex h-full min-w-0 flex-1">
              <button
                type="button"
                aria-label={said.bar(
                  nameOf(bar),
                  said.begun(bar.begun),
                  shown.map((part) => said.part(said.states[part] ?? '', number(bar[part]))).join(', '),
                )}
                onPointerEnter={() => setPointed(at)}
                onFocus={() => setPointed(at)}
                onBlur={() => setPointed(null)}
                className={classes(
                  'flex h-full w-full min-w-0 cursor-default flex-col justify-end rounded-small transition-colors focus-visible:outline-offset-0',
                  bars.length > 45 ? 'px-px' : 'px-[12%]',
                  at === pointed && 'bg-hover',
                )}
              >
                <span className="flex flex-col-reverse overflow-hidden rounded-t-[3px]">
                  {parts.map((part) => (
                    <span
                      key={part}
                      className={classes('block', fills[part])}
                      style={{ height: (bar[part] / top) * chartHeight }}
                    />
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className="relative ms-9 mt-1.5 h-4" aria-hidden>
        {bars.map((bar, at) =>
          at % each === 0 ? (
            <span
              key={bar.day}
              className={classes(
                'absolute whitespace-nowrap text-11 text-ink-3 tabular-nums',
                at % (2 * each) !== 0 && 'max-sm:hidden',
                at > 0 && at < bars.length - each ? '-translate-x-1/2' : at > 0 && '-translate-x-full',
              )}
              style={{
                left: `${((at + (at === 0 ? 0 : at < bars.length - each ? 0.5 : 1)) / bars.length) * 100}%`,
              }}
            >
              {day(bar.day)}
            </span>
          ) : null,
        )}
      </div>
    </Card>
  )
}
