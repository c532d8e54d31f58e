import type { Json } from '#flow/json.ts'
import type { Setting } from '#flow/run/scope.ts'
import { dateFormat } from '#flow/text/formats.ts'
import { dayOf, readMoment } from '#flow/text/moment.ts'
import { civilFromDays, isoDate } from '#flow/time.ts'

export const dateStyles = ['short', 'medium', 'long', 'full', 'time', 'datetime', 'weekday', 'iso'] as const

const options: { [style: string]: Intl.DateTimeFormatOptions } = {
  short: { dateStyle: 'short' },
  medium: { dateStyle: 'medium' },
  long: { dateStyle: 'long' },
  full: { dateStyle: 'full' },
  time: { timeStyle: 'short' },
  datetime: { dateStyle: 'long', timeStyle: 'short' },
  weekday: { weekday: 'long' },
}

/**
 * A date as the conversation's language writes it, in the bot's time zone: ISO text, ms since 1970, or "now" and "today",
 * which are the event's time. "iso" is the day as "2027-03-12". A day without a time is the same day everywhere and has no
 * "time". An unknown style is "medium"; what is no date stays as it is.
 */
export function writeDate(value: Json, style: string, setting: Setting): Json {
  const moment = momentOf(value, setting)
  if (moment === null) return value
  if (style === 'iso') return isoDate(civilFromDays(dayOf(moment, setting.timeZone)))
  if (moment.type === 'day' && style === 'time') return ''
  const shown = moment.type === 'day' && style === 'datetime' ? 'long' : style
  const ms =
    moment.type === 'instant' ? moment.at : moment.type === 'wall' ? moment.ms : moment.days * 86_400_000
  const zone = moment.type === 'instant' ? setting.timeZone : 'UTC'
  const known = Object.hasOwn(options, shown) ? options[shown] : options.medium
  return dateFormat(setting.locale, zone, known ?? {}).format(ms)
}

/** The most that a date can be: 100 million days to either side of 1970. */
const farthest = 8.64e15

function momentOf(value: Json, setting: Setting) {
  if (value === 'now' || value === 'today') return { type: 'instant', at: setting.at } as const
  if (typeof value === 'string') return readMoment(value)
  return typeof value === 'number' && Math.abs(value) <= farthest
    ? ({ type: 'instant', at: value } as const)
    : null
}
