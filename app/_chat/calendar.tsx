import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'
import { calendarCss } from '#app/_chat/calendar-css.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { earlierShape, laterShape } from '#app/_chat/icon-shapes.ts'
import type { Day } from '#app/_chat/month-grid.ts'
import {
  addMonths,
  clampDay,
  dayByKey,
  dayOf,
  firstWeekdayOf,
  monthWeeks,
  parts,
  range,
} from '#app/_chat/month-grid.ts'
import { wears } from '#app/_chat/wears.ts'

/** How far years go where the question sets no bounds. */
const yearsAround = 100

/**
 * A day from a month's grid (https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/): arrows by day and
 * week, Home and End within the week, Page Up and Down by month. It is sent when it is confirmed.
 */
export function Way({ input, words, locale, give }: Answering) {
  const said = words.parts.calendar
  const min = bound(input.min)
  const max = bound(input.max)
  const today = new Date().toLocaleDateString('sv')
  const [at, move] = useState<Day>(clampDay(today, min, max))
  const [chosen, choose] = useState<Day | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const steered = useRef(false)
  const first = firstWeekdayOf(locale)
  const [year = 0, month = 1] = parts(at)
  const format = (day: Day, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' }).format(new Date(day))
  const go = (day: Day) => move(clampDay(day, min, max))

  // Only keys take the focus along: the arrows beside the month keep their own.
  useEffect(() => {
    if (!steered.current) return
    steered.current = false
    table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const day = dayByKey(at, event.key, first, forward, event.shiftKey)
    if (!day) return
    event.preventDefault()
    steered.current = true
    go(day)
  }

  const yearOf = (day: Day | undefined, otherwise: number) => Number(day?.slice(0, 4) ?? otherwise)
  const years = range(yearOf(min, year - yearsAround), yearOf(max, year + yearsAround))
  const weeks = monthWeeks(at, first)
  // The first of March 2026 is a Sunday.
  const weekdays = range(1, 7).map((date) => dayOf(2026, 3, date + first))
  return (
    <div className="calendar" ref={wears(calendarCss)}>
      <div className="month">
        <button
          type="button"
          className="tool"
          aria-label={said.earlier}
          onClick={() => go(addMonths(at, -1))}
        >
          <Icon shape={earlierShape} />
        </button>
        <select
          aria-label={said.month}
          value={month}
          onChange={(event) => go(addMonths(at, Number(event.currentTarget.value) - month))}
        >
          {range(1, 12).map((number) => (
            <option key={number} value={number}>
              {format(dayOf(2026, number, 1), { month: 'long' })}
            </option>
          ))}
        </select>
        <select
          aria-label={said.year}
          value={year}
          onChange={(event) => go(addMonths(at, (Number(event.currentTarget.value) - year) * 12))}
        >
          {years.map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </select>
        <button type="button" className="tool" aria-label={said.later} onClick={() => go(addMonths(at, 1))}>
          <Icon shape={laterShape} />
        </button>
      </div>
      <table ref={table} aria-label={format(at, { month: 'long', year: 'numeric' })}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={format(weekday, { weekday: 'long' })}>
                {format(weekday, { weekday: 'narrow' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, column) => (
                <td key={day ?? weekdays[column]}>
                  {day && (
                    <button
                      type="button"
                      data-day={day}
                      className={day === today ? 'day today' : 'day'}
                      tabIndex={day === at ? 0 : -1}
                      onKeyDown={onKeyDown}
                      disabled={day !== clampDay(day, min, max)}
                      aria-pressed={day === chosen}
                      aria-label={format(day, { dateStyle: 'full' })}
                      onClick={() => {
                        go(day)
                        choose(day)
                      }}
                    >
                      {parts(day)[2]}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="confirm"
        aria-disabled={chosen === null}
        onClick={() => chosen && give({ text: chosen }, chosen)}
      >
        {said.confirm}
        {chosen && ` · ${format(chosen, { dateStyle: 'long' })}`}
      </button>
    </div>
  )
}

function bound(value: string | number | undefined): Day | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(`${value}`)?.[0]
}
