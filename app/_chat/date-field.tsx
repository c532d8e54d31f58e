import { useState } from 'react'
import type { Answering } from '#app/_chat/answering.ts'

/**
 * A day, by the field that the visitor's own browser has for one: its month to pick from, its wheel on a phone, its keys, its language. What
 * lies beyond the bounds it says itself. The button repeats the day in words, so that 3/4 is no riddle.
 */
export function DateField({ input, words, locale, give }: Answering) {
  const [day, setDay] = useState('')
  const [min, max] = [input.min, input.max].map(dayOf)
  const said = (day: string) =>
    day && new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  const bounds = min || max ? `${said(min ?? '')} – ${said(max ?? '')}` : ''
  return (
    <form
      className="framed date"
      onSubmit={(event) => {
        event.preventDefault()
        give({ text: day }, day)
      }}
    >
      <input
        type="date"
        required
        aria-label={words.date}
        {...{ min, max }}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      {bounds && <p className="ends">{bounds}</p>}
      <button type="submit" className="confirm">
        {words.confirm}
        {day && ` · ${said(day)}`}
      </button>
    </form>
  )
}

/** A bound as the field takes it; undefined: there is none. */
function dayOf(bound: string | number | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(`${bound}`)?.[0]
}
