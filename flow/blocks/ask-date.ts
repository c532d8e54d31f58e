import type { Reading } from '#flow/blocks/asking.ts'
import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import { civilOf, day, resolveDay } from '#flow/fields/day.ts'
import { line } from '#flow/fields/line.ts'
import type { Run } from '#flow/run/run.ts'
import { readDate } from '#flow/text/date.ts'
import { dateFormat } from '#flow/text/formats.ts'
import { daysFromCivil, zoned } from '#flow/time.ts'
import type { Locale } from '#flow/words.ts'

/** Asks for a day, in a calendar or in words. */
export const askDate = defineAsking({
  type: 'askDate',
  icon: 'calendar',
  words: {
    en: {
      title: 'Ask for a date',
      description: 'A day, from a calendar or in words.',
      keywords: 'day calendar birthday appointment when',
    },
    fr: {
      title: 'Demander une date',
      description: 'Un jour, dans un calendrier ou en mots.',
      keywords: 'jour calendrier naissance rendez-vous quand',
    },
  },
  saves: ['date', 'text'],
  refusable: true,
  invalid: {
    en: 'I did not recognise that day. Write it like 12/31/2026, or “next Tuesday”.',
    fr: 'Je n’ai pas reconnu ce jour. Écrivez-le comme 31/12/2026, ou « mardi prochain ».',
  },
  fields: {
    min: day({
      label: { en: 'Not before', fr: 'Pas avant' },
      hint: {
        en: 'A date, or days from today: +1d, -18y',
        fr: 'Une date, ou depuis aujourd’hui : +1d, -18y',
      },
      relative: true,
    }),
    max: day({ label: { en: 'Not after', fr: 'Pas après' }, relative: true }),
    placeholder: line({
      label: { en: 'Example in the field', fr: 'Exemple dans le champ' },
      advanced: true,
    }),
  },
  rows: () => [{ type: 'input', icon: 'calendar', placeholder: { en: 'mm/dd/yyyy', fr: 'jj/mm/aaaa' } }],
  question(run, data) {
    const { min, max } = bounds(run, data)
    return {
      type: 'date',
      ...(min && { min }),
      ...(max && { max }),
      placeholder: run.line(data.placeholder),
    }
  },
  read(run, data, answer): Reading {
    const value = readDate(textOf(answer), run.locale, run.at, run.setting.timeZone)
    if (value === null) return { invalid: null }
    const { min, max } = bounds(run, data)
    if (min !== null && value < min) {
      return {
        invalid: {
          en: `Please choose ${shown(min, 'en')} or later.`,
          fr: `Choisissez le ${shown(min, 'fr')} ou après, s’il vous plaît.`,
        },
      }
    }
    if (max !== null && value > max) {
      return {
        invalid: {
          en: `Please choose ${shown(max, 'en')} or earlier.`,
          fr: `Choisissez le ${shown(max, 'fr')} ou avant, s’il vous plaît.`,
        },
      }
    }
    return { value }
  },
  checks({ min, max }) {
    const today = { year: 2026, month: 1, day: 1 }
    const comparable = min.startsWith('2') === max.startsWith('2')
    const [from, to] = [resolveDay(min, today), resolveDay(max, today)]
    if (!comparable || from === null || to === null || from <= to) return []
    return [
      {
        rule: 'bounds',
        severity: 'error',
        field: 'max',
        says: {
          en: 'No day fits: “not before” is later than “not after”. Correct one of them.',
          fr: 'Aucun jour ne convient : « pas avant » est postérieur à « pas après ». Corrigez l’un des deux.',
        },
      },
    ]
  },
  docs: {
    en: 'Asks for a day: from a calendar, or typed as *31/12/2026*, *next Tuesday*, *in two weeks*. Bounds may move with today: `+1d` is tomorrow, `-18y` eighteen years ago.',
    fr: 'Demande un jour : dans un calendrier, ou écrit *31/12/2026*, *mardi prochain*, *dans deux semaines*. Les bornes peuvent suivre aujourd’hui : `+1d` est demain, `-18y` il y a dix-huit ans.',
  },
})

function bounds(run: Run, { min, max }: { min: string; max: string }) {
  const today = zoned(run.at, run.setting.timeZone)
  return { min: resolveDay(min, today), max: resolveDay(max, today) }
}

function shown(iso: string, locale: Locale): string {
  const civil = civilOf(iso)
  return civil
    ? dateFormat(locale, 'UTC', { dateStyle: 'long' }).format(daysFromCivil(civil) * 86_400_000)
    : iso
}
