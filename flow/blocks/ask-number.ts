import type { Reading } from '#flow/blocks/asking.ts'
import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import { line } from '#flow/fields/line.ts'
import { number } from '#flow/fields/number.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { numberFormat } from '#flow/text/formats.ts'
import { normalise } from '#flow/text/normalise.ts'
import { readNumber } from '#flow/text/number-words.ts'
import type { Locale } from '#flow/words.ts'

/** Asks for a number: in digits or in words, with or without its unit. */
export const askNumber = defineAsking({
  type: 'askNumber',
  icon: 'hash',
  words: {
    en: {
      title: 'Ask for a number',
      description: 'A quantity, an age, an amount.',
      keywords: 'quantity amount age count digits',
    },
    fr: {
      title: 'Demander un nombre',
      description: 'Une quantité, un âge, un montant.',
      keywords: 'quantité montant âge chiffre nombre',
    },
  },
  saves: ['number'],
  invalid: {
    en: 'I need a number here, as in 12 or twelve.',
    fr: 'J’ai besoin d’un nombre ici, comme 12 ou douze.',
  },
  fields: {
    min: number({ label: { en: 'At least', fr: 'Au moins' } }),
    max: number({ label: { en: 'At most', fr: 'Au plus' } }),
    integer: toggle({ label: { en: 'Whole numbers only', fr: 'Nombres entiers seulement' } }),
    unit: line({
      label: { en: 'Unit', fr: 'Unité' },
      hint: { en: 'Shown behind the field: kg, people, €', fr: 'Affichée après le champ : kg, personnes, €' },
    }),
    placeholder: line({
      label: { en: 'Example in the field', fr: 'Exemple dans le champ' },
      advanced: true,
    }),
  },
  rows: (data) => [
    {
      type: 'input',
      icon: 'hash',
      placeholder: Object.values(data.unit).some(Boolean) ? data.unit : { en: '0', fr: '0' },
    },
  ],
  question: (run, data) => ({
    type: 'number',
    ...(data.min !== null && { min: data.min }),
    ...(data.max !== null && { max: data.max }),
    unit: run.line(data.unit),
    placeholder: run.line(data.placeholder),
  }),
  read(run, data, answer): Reading {
    const said = textOf(answer)
    const value =
      readNumber(said, run.locale) ?? readNumber(withoutUnit(said, run.line(data.unit)), run.locale)
    if (value === null) return { invalid: null }
    if (data.integer && !Number.isInteger(value)) {
      return {
        invalid: { en: 'Please give a whole number.', fr: 'Donnez un nombre entier, s’il vous plaît.' },
      }
    }
    const { min, max } = data
    if ((min !== null && value < min) || (max !== null && value > max)) {
      return { invalid: { en: between(min, max, 'en'), fr: between(min, max, 'fr') } }
    }
    return { value }
  },
  checks: ({ min, max }) =>
    min !== null && max !== null && min > max
      ? [
          {
            rule: 'bounds',
            severity: 'error',
            field: 'max',
            says: {
              en: 'No number fits: “at least” is greater than “at most”. Correct one of them.',
              fr: 'Aucun nombre ne convient : « au moins » dépasse « au plus ». Corrigez l’un des deux.',
            },
          },
        ]
      : [],
  docs: {
    en: 'Asks for a number and understands *1,250.50*, *twelve*, *a dozen* and *12 kg*. Bounds are told to the visitor when an answer is outside.',
    fr: 'Demande un nombre et comprend *1 250,50*, *douze*, *une douzaine* et *12 kg*. Les bornes sont dites au visiteur quand une réponse est en dehors.',
  },
})

function withoutUnit(said: string, unit: string): string {
  const text = normalise(said)
  const words = normalise(unit)
  return words && text.endsWith(words)
    ? said.slice(0, said.toLowerCase().lastIndexOf(unit.toLowerCase()))
    : ''
}

function between(min: number | null, max: number | null, locale: Locale): string {
  const show = (value: number | null) => (value === null ? '' : numberFormat(locale).format(value))
  if (min === null) {
    return { en: `Please give at most ${show(max)}.`, fr: `Donnez au plus ${show(max)}, s’il vous plaît.` }[
      locale
    ]
  }
  if (max === null) {
    return { en: `Please give at least ${show(min)}.`, fr: `Donnez au moins ${show(min)}, s’il vous plaît.` }[
      locale
    ]
  }
  return {
    en: `Please give a number from ${show(min)} to ${show(max)}.`,
    fr: `Donnez un nombre de ${show(min)} à ${show(max)}, s’il vous plaît.`,
  }[locale]
}
