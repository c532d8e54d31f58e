import type { Finding } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import type { OpeningHours } from '#flow/blocks/hours/opening-hours.ts'
import { isOpen, nextOpening } from '#flow/blocks/hours/opening-hours.ts'
import { sayMoment } from '#flow/blocks/hours/say-moment.ts'
import { variableOf } from '#flow/document.ts'
import { day } from '#flow/fields/day.ts'
import { holidays } from '#flow/fields/holidays.ts'
import { items, ordered } from '#flow/fields/items.ts'
import type { OpeningTime } from '#flow/fields/opening.ts'
import { opening } from '#flow/fields/opening.ts'
import { plain } from '#flow/fields/plain.ts'
import { minutesOf } from '#flow/fields/time-of-day.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Week } from '#flow/fields/week.ts'
import { week, weekdays } from '#flow/fields/week.ts'
import { isoTime } from '#flow/time.ts'
import type { Locale } from '#flow/words.ts'

const office: OpeningTime[] = [
  { from: '09:00', to: '12:30' },
  { from: '13:30', to: '18:00' },
]
const usual: Week = { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] }

/** Are we open? By the week, by days that are not as usual, and by public holidays, in the bot's time zone. */
export const hours = defineBlock({
  type: 'hours',
  family: 'decide',
  icon: 'clock',
  words: {
    en: {
      title: 'Opening hours',
      description: 'Open or closed: week, holidays, exceptions.',
      keywords: 'schedule business hours open closed public holidays time',
    },
    fr: {
      title: 'Horaires',
      description: 'Ouvert ou fermé : semaine, jours fériés, exceptions.',
      keywords: 'heures ouverture ouvert fermé jours fériés planning',
    },
  },
  fields: {
    week: week({ label: { en: 'Ordinary week', fr: 'Semaine ordinaire' }, initial: usual }),
    holidays: holidays({
      label: { en: 'Closed on the public holidays of', fr: 'Fermé les jours fériés de' },
      initial: { country: 'FR', region: '' },
    }),
    exceptions: items({
      label: { en: 'Other days', fr: 'Autres jours' },
      hint: {
        en: 'They win over the week and public holidays.',
        fr: 'Ils l’emportent sur la semaine et les jours fériés.',
      },
      of: {
        name: plain({ label: { en: 'Name', fr: 'Nom' }, max: 200 }),
        from: day({ label: { en: 'From', fr: 'Du' }, required: true }),
        until: day({
          label: { en: 'To', fr: 'Au' },
          hint: { en: 'Left empty: that one day', fr: 'Vide : ce seul jour' },
        }),
        yearly: toggle({ label: { en: 'Every year', fr: 'Chaque année' } }),
        opening: opening({ label: { en: 'Open', fr: 'Ouvert' } }),
      },
      title: 'name',
      max: 100,
    }),
    save: variableNamed({
      label: {
        en: 'When closed, save the next opening in',
        fr: 'Si fermé, enregistrer la prochaine ouverture dans',
      },
      hint: {
        en: 'In a text variable as words, “tomorrow at 9:00 AM”; in a date variable as a moment.',
        fr: 'Dans une variable de texte en mots, « demain à 9 h » ; dans une variable de date comme moment.',
      },
      types: ['text', 'date'],
    }),
  },
  ports: () => [
    { id: 'open', label: { words: { en: 'Open', fr: 'Ouvert' } }, kind: 'main' },
    { id: 'closed', label: { words: { en: 'Closed', fr: 'Fermé' } }, kind: 'other' },
  ],
  summary: (data) => [
    {
      type: 'line',
      icon: 'clock',
      text: { en: weekWords(data.week, 'en'), fr: weekWords(data.week, 'fr') },
    },
    ...(data.holidays
      ? [
          {
            type: 'line' as const,
            icon: 'calendar-off',
            text: {
              en: `Closed on holidays (${data.holidays.country})`,
              fr: `Fermé les jours fériés (${data.holidays.country})`,
            },
          },
        ]
      : []),
  ],
  writes: (data) => (data.save ? [{ variable: data.save, type: 'text' }] : []),
  enter(run, data) {
    const opening: OpeningHours = {
      week: data.week,
      holidays: data.holidays,
      exceptions: ordered(data.exceptions),
      timeZone: run.setting.timeZone,
    }
    if (isOpen(run.at, opening)) {
      run.write(data.save, null)
      return { to: 'open' }
    }
    const next = nextOpening(run.at, opening)
    const asDate = variableOf(run.document, data.save)?.type === 'date'
    const said = next && (asDate ? isoTime(next) : sayMoment(next, run.at, run.locale, run.setting.timeZone))
    run.write(data.save, said)
    return { to: 'closed' }
  },
  checks(data): Finding[] {
    const found: Finding[] = []
    if (weekdays.every((name) => data.week[name].length === 0)) {
      found.push({
        rule: 'neverOpen',
        severity: 'warning',
        field: 'week',
        says: {
          en: 'No day of the week is open: this block nearly always says closed. Fill in the week.',
          fr: 'Aucun jour de la semaine n’est ouvert : ce bloc répond presque toujours fermé. Remplissez la semaine.',
        },
      })
    }
    const backwards = ordered(data.exceptions).filter(
      ({ from, until, yearly }) => !yearly && until && until < from,
    )
    for (const { id, name } of backwards) {
      found.push({
        rule: 'backwards',
        severity: 'error',
        field: 'exceptions',
        item: id,
        says: {
          en: `“${name || 'An exception'}” ends before it begins. Correct its days.`,
          fr: `« ${name || 'Une exception'} » finit avant de commencer. Corrigez ses jours.`,
        },
      })
    }
    return found
  },
  docs: {
    en: 'Goes on by **Open** or **Closed**, in the bot’s time zone. Hours may pass midnight: 22:00 to 02:00 belongs to the day it begins on. Public holidays come from the country, and region, that you choose (Alsace-Moselle has two more). Closed, the next opening can be told: *We are back {{ next_opening }}.*',
    fr: 'Continue par **Ouvert** ou **Fermé**, dans le fuseau du bot. Les horaires peuvent passer minuit : 22:00 à 02:00 appartient au jour où cela commence. Les jours fériés viennent du pays, et de la région, que vous choisissez (l’Alsace-Moselle en a deux de plus). Fermé, la prochaine ouverture peut être dite : *Nous revenons {{ prochaine_ouverture }}.*',
  },
})

const dayNames = {
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  fr: { mon: 'lun.', tue: 'mar.', wed: 'mer.', thu: 'jeu.', fri: 'ven.', sat: 'sam.', sun: 'dim.' },
}

/** "Mon–Fri · 09:00–18:00": the open days and the widest hours, for the canvas. */
function weekWords(data: Week, locale: Locale): string {
  const days = [...weekdays.slice(1), 'sun' as const]
  const open = days.filter((name) => data[name].length)
  if (open.length === 0) return { en: 'Never open', fr: 'Jamais ouvert' }[locale]
  const times = open.flatMap((name) => data[name])
  const inARow =
    open.length > 2 && days.indexOf(open.at(-1) ?? 'sun') - days.indexOf(open[0] ?? 'sun') < open.length
  const shown = inARow ? [open[0], open.at(-1)] : open
  const names = shown.map((name) => dayNames[locale][name ?? 'sun']).join(inARow ? '–' : ' ')
  const earliest = times.map(({ from }) => from).sort()[0]
  const overnight = times.find(({ from, to }) => minutesOf(to) <= minutesOf(from))
  return `${names} · ${earliest}–${
    overnight?.to ??
    times
      .map(({ to }) => to)
      .sort()
      .at(-1)
  }`
}
