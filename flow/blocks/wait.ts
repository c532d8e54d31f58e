import type { Finding } from '#flow/blocks/define-block.ts'
import { defineBlock, next } from '#flow/blocks/define-block.ts'
import { duration } from '#flow/fields/duration.ts'
import type { Data } from '#flow/fields/field.ts'
import { select } from '#flow/fields/select.ts'
import { atTimeOfDay, timeOfDay } from '#flow/fields/time-of-day.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import { weekdays } from '#flow/fields/week.ts'
import type { Run } from '#flow/run/run.ts'
import { instantOf, readMoment } from '#flow/text/moment.ts'
import { daysFromCivil, weekday, zoned } from '#flow/time.ts'

const fields = {
  until: select({
    label: { en: 'Wait', fr: 'Attendre' },
    options: [
      { value: 'duration', label: { en: 'For a time', fr: 'Pendant un temps' } },
      { value: 'moment', label: { en: 'Until a date you know', fr: 'Jusqu’à une date connue' } },
      { value: 'weekday', label: { en: 'Until a day and an hour', fr: 'Jusqu’à un jour et une heure' } },
    ],
    initial: 'duration',
  }),
  duration: duration({
    when: [{ field: 'until', is: ['duration'] }],
    label: { en: 'For', fr: 'Pendant' },
    initialSeconds: 3600,
  }),
  variable: variableNamed({
    when: [{ field: 'until', is: ['moment'] }],
    label: { en: 'Date in', fr: 'Date dans' },
    types: ['date', 'text'],
  }),
  before: duration({
    when: [{ field: 'until', is: ['moment'] }],
    label: { en: 'That much earlier', fr: 'Autant de temps avant' },
    hint: { en: 'Two days before an appointment', fr: 'Deux jours avant un rendez-vous' },
  }),
  weekday: select({
    when: [{ field: 'until', is: ['weekday'] }],
    label: { en: 'Day', fr: 'Jour' },
    options: [
      { value: 'any', label: { en: 'Any day', fr: 'N’importe quel jour' } },
      { value: 'workday', label: { en: 'Monday to Friday', fr: 'Du lundi au vendredi' } },
      { value: 'mon', label: { en: 'Monday', fr: 'Lundi' } },
      { value: 'tue', label: { en: 'Tuesday', fr: 'Mardi' } },
      { value: 'wed', label: { en: 'Wednesday', fr: 'Mercredi' } },
      { value: 'thu', label: { en: 'Thursday', fr: 'Jeudi' } },
      { value: 'fri', label: { en: 'Friday', fr: 'Vendredi' } },
      { value: 'sat', label: { en: 'Saturday', fr: 'Samedi' } },
      { value: 'sun', label: { en: 'Sunday', fr: 'Dimanche' } },
    ],
    initial: 'workday',
  }),
  time: timeOfDay({
    when: [{ field: 'until', is: ['moment', 'weekday'] }],
    label: { en: 'Hour', fr: 'Heure' },
    hint: { en: 'Also that of a date without an hour', fr: 'Aussi celle d’une date sans heure' },
  }),
}
type Given = Data<typeof fields>

/** Waits, then goes on by itself: for a time, until a date, until a day of the week. */
export const wait = defineBlock({
  type: 'wait',
  family: 'do',
  icon: 'hourglass',
  words: {
    en: {
      title: 'Wait',
      description: 'Goes on later: in an hour, on Monday at nine.',
      keywords: 'delay pause timer later schedule reminder follow-up',
    },
    fr: {
      title: 'Attendre',
      description: 'Continue plus tard : dans une heure, lundi à neuf heures.',
      keywords: 'délai pause minuteur plus tard rappel relance',
    },
  },
  fields,
  ports: () => [next],
  summary: (data) => [{ type: 'line', text: summaryOf(data), icon: 'hourglass' }],
  enter: (run, data) => ({ waitUntil: endOf(run, data) }),
  checks: (data): Finding[] =>
    data.until === 'duration' && !data.duration
      ? [lacking('duration')]
      : data.until === 'moment' && !data.variable
        ? [lacking('variable')]
        : [],
  docs: {
    en: 'Stops here and goes on by itself. Until a **date you know**: the date is in a variable, and the block may go on a while before it, as for a reminder two days before an appointment; a date that has passed, or that nobody gave, goes on at once. **Monday to Friday** at nine is the next such moment in the bot’s time zone. What visitors write meanwhile waits for the next question.',
    fr: 'S’arrête ici et continue de lui-même. Jusqu’à une **date connue** : la date est dans une variable, et le bloc peut continuer quelque temps avant, comme un rappel deux jours avant un rendez-vous ; une date passée, ou que personne n’a donnée, continue aussitôt. **Du lundi au vendredi** à neuf heures est le prochain tel moment dans le fuseau du bot. Ce que l’on écrit entre-temps attend la question suivante.',
  },
})

/** When the wait is over, ms since 1970; now when there is nothing to wait for. */
function endOf(run: Run, data: Given): number {
  if (data.until === 'duration') return run.at + (data.duration ?? 0) * 1000
  if (data.until === 'weekday') return nextWeekday(run, data)
  const said = data.variable ? run.read(data.variable) : null
  const moment = typeof said === 'string' ? readMoment(said) : null
  if (!moment) return run.at
  const { timeZone } = run.setting
  const at =
    moment.type === 'day' ? atTimeOfDay(moment.days, data.time, timeZone) : instantOf(moment, timeZone)
  return Math.max(run.at, at - (data.before ?? 0) * 1000)
}

function nextWeekday(run: Run, { weekday: wanted, time }: Given): number {
  const { timeZone } = run.setting
  const today = daysFromCivil(zoned(run.at, timeZone))
  for (let day = today; day <= today + 7; day++) {
    const at = atTimeOfDay(day, time, timeZone)
    if (at > run.at && isWanted(weekday(day), wanted)) return at
  }
  return run.at
}

function isWanted(day: number, wanted: Given['weekday']): boolean {
  if (wanted === 'any') return true
  return wanted === 'workday' ? day >= 1 && day <= 5 : weekdays[day] === wanted
}

function summaryOf(data: Given): { en: string; fr: string } {
  if (data.until === 'duration') {
    const [en, fr] = [lengthOf(data.duration ?? 0, 'en'), lengthOf(data.duration ?? 0, 'fr')]
    return { en: `For ${en}`, fr: `Pendant ${fr}` }
  }
  if (data.until === 'moment') {
    const name = data.variable || '…'
    if (!data.before) return { en: `Until ${name}`, fr: `Jusqu’à ${name}` }
    const [en, fr] = [lengthOf(data.before, 'en'), lengthOf(data.before, 'fr')]
    return { en: `${en} before ${name}`, fr: `${fr} avant ${name}` }
  }
  const { label } = fields.weekday.options.find(({ value }) => value === data.weekday) ?? {
    label: { en: data.weekday, fr: data.weekday },
  }
  return { en: `${label.en}, ${data.time}`, fr: `${label.fr}, ${data.time}` }
}

/** "2 days", "1 hr 30 min": the two largest units. */
function lengthOf(seconds: number, locale: 'en' | 'fr'): string {
  const units = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
    ['second', 1],
  ] as const
  let left = seconds
  const parts: string[] = []
  for (const [unit, size] of units) {
    const count = Math.floor(left / size)
    left -= count * size
    if (count && parts.length < 2) {
      const style = { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' } as const
      parts.push(new Intl.NumberFormat(locale, style).format(count))
    }
  }
  return parts.join(' ') || '…'
}

function lacking(field: 'duration' | 'variable'): Finding {
  const says = {
    duration: {
      en: 'It does not say how long to wait: the conversation goes on at once. Give a time.',
      fr: 'La durée de l’attente n’est pas dite : la conversation continue aussitôt. Donnez un temps.',
    },
    variable: {
      en: 'It does not say until which date to wait: the conversation goes on at once. Choose the variable.',
      fr: 'La date n’est pas dite : la conversation continue aussitôt. Choisissez la variable.',
    },
  }[field]
  return { rule: 'noWait', severity: 'warning', field, says }
}
