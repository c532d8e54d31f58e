import type { Reading } from '#flow/blocks/asking.ts'
import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import type { Finding, Port, Row } from '#flow/blocks/define-block.ts'
import { isLabel, readRating } from '#flow/blocks/rating/read-rating.ts'
import { line } from '#flow/fields/line.ts'
import { number } from '#flow/fields/number.ts'
import { select } from '#flow/fields/select.ts'

/** Each scale: its bounds, its look, and where low and middle rates end unless the author says so. */
const scales = {
  zeroToTen: { min: 0, max: 10, shape: 'numbers', low: 6, mid: 8, row: '0 1 2 3 4 5 6 7 8 9 10' },
  oneToFive: { min: 1, max: 5, shape: 'numbers', low: 2, mid: 3, row: '1 2 3 4 5' },
  stars: { min: 1, max: 5, shape: 'stars', low: 2, mid: 3, row: '★ ★ ★ ★ ★' },
  smileys: { min: 1, max: 5, shape: 'smileys', low: 2, mid: 3, row: '😡 🙁 😐 🙂 😀' },
} as const
type Given = {
  scale: keyof typeof scales
  exits: 'one' | 'groups'
  lowTo: number | null
  midTo: number | null
}

/** Asks for a rate on a scale: 0 to 10, 1 to 5, stars or smileys. */
export const rating = defineAsking({
  type: 'rating',
  icon: 'star',
  words: {
    en: {
      title: 'Rating',
      description: 'A rate: numbers, stars or smileys.',
      keywords: 'nps csat score stars smileys satisfaction survey',
    },
    fr: {
      title: 'Note',
      description: 'Une note : chiffres, étoiles ou visages.',
      keywords: 'nps csat score étoiles smileys satisfaction enquête avis',
    },
  },
  saves: ['number'],
  prompt: {
    en: 'From 0 to 10, how likely are you to recommend us?',
    fr: 'De 0 à 10, nous recommanderiez-vous à vos proches ?',
  },
  invalid: {
    en: 'Please choose one of these rates.',
    fr: 'Choisissez une de ces notes, s’il vous plaît.',
  },
  fields: {
    scale: select({
      label: { en: 'Scale', fr: 'Échelle' },
      options: [
        { value: 'zeroToTen', label: { en: '0 to 10', fr: '0 à 10' } },
        { value: 'oneToFive', label: { en: '1 to 5', fr: '1 à 5' } },
        { value: 'stars', label: { en: '5 stars', fr: '5 étoiles' } },
        { value: 'smileys', label: { en: '5 smileys', fr: '5 visages' } },
      ],
      initial: 'zeroToTen',
    }),
    low: line({
      label: { en: 'Words for the low end', fr: 'Mots du bas de l’échelle' },
      initial: { en: 'Not at all', fr: 'Pas du tout' },
    }),
    high: line({
      label: { en: 'Words for the high end', fr: 'Mots du haut de l’échelle' },
      initial: { en: 'Very much', fr: 'Tout à fait' },
    }),
    exits: select({
      label: { en: 'Exits', fr: 'Sorties' },
      options: [
        { value: 'one', label: { en: 'One for every rate', fr: 'Une pour toutes les notes' } },
        { value: 'groups', label: { en: 'Low, middle, high', fr: 'Basse, moyenne, haute' } },
      ],
      initial: 'one',
    }),
    lowTo: number({
      when: [{ field: 'exits', is: ['groups'] }],
      label: { en: 'Low rates end at', fr: 'Les notes basses vont jusqu’à' },
      hint: { en: 'Left empty: 6 of 10, 2 of 5', fr: 'Vide : 6 sur 10, 2 sur 5' },
      min: 0,
      max: 10,
      integer: true,
      advanced: true,
    }),
    midTo: number({
      when: [{ field: 'exits', is: ['groups'] }],
      label: { en: 'Middle rates end at', fr: 'Les notes moyennes vont jusqu’à' },
      hint: { en: 'Left empty: 8 of 10, 3 of 5', fr: 'Vide : 8 sur 10, 3 sur 5' },
      min: 0,
      max: 10,
      integer: true,
      advanced: true,
    }),
  },
  ports: (data) => (data.exits === 'groups' ? groups(data) : [answered]),
  rows: (data): Row[] => [
    { type: 'line', text: scales[data.scale].row },
    ...(data.exits === 'groups'
      ? groups(data).map((port): Row => ({ type: 'line', text: words(port), port: port.id }))
      : []),
  ],
  question(run, data) {
    const { min, max, shape } = scales[data.scale]
    const labels = { low: run.line(data.low), high: run.line(data.high) }
    return { type: 'rating', min, max, shape, ...((labels.low || labels.high) && { labels }) }
  },
  read(run, data, answer): Reading {
    const { min, max } = scales[data.scale]
    const said = 'choice' in answer ? answer.choice : textOf(answer)
    const rate = readRating(said, min, max, run.locale) ?? labelled(said)
    if (rate === null) return { invalid: null }
    const { lowTo, midTo } = limits(data)
    if (data.exits === 'one') return { value: rate }
    return { value: rate, to: rate <= lowTo ? 'low' : rate <= midTo ? 'mid' : 'high' }

    function labelled(text: string): number | null {
      if (Object.values(data.low).some((label) => isLabel(text, label))) return min
      return Object.values(data.high).some((label) => isLabel(text, label)) ? max : null
    }
  },
  checks(data): Finding[] {
    const { lowTo, midTo } = limits(data)
    const { min, max } = scales[data.scale]
    if (data.exits === 'one' || (min <= lowTo && lowTo < midTo && midTo < max)) return []
    return [
      {
        rule: 'groups',
        severity: 'error',
        field: lowTo < midTo ? 'midTo' : 'lowTo',
        says: {
          en: `One of the three exits can never be taken: low rates end at ${lowTo}, middle ones at ${midTo}, on a scale from ${min} to ${max}. Change these numbers.`,
          fr: `Une des trois sorties ne peut jamais être prise : les notes basses vont jusqu’à ${lowTo}, les moyennes jusqu’à ${midTo}, sur une échelle de ${min} à ${max}. Changez ces nombres.`,
        },
      },
    ]
  },
  docs: {
    en: 'Asks for a rate. Visitors click, or type *8*, *eight*, *8/10*, *★★★★* or a smiley. With **low, middle, high** the block has three exits; on 0 to 10 they are those of the NPS: detractors to 6, passives to 8, promoters.',
    fr: 'Demande une note. On clique, ou l’on écrit *8*, *huit*, *8/10*, *★★★★* ou un visage. Avec **basse, moyenne, haute**, le bloc a trois sorties ; de 0 à 10 ce sont celles du NPS : détracteurs jusqu’à 6, passifs jusqu’à 8, promoteurs.',
  },
})

const answered: Port = { id: 'next', label: { words: { en: 'Rated', fr: 'Noté' } }, kind: 'main' }

function limits({ scale, lowTo, midTo }: Given) {
  return { lowTo: lowTo ?? scales[scale].low, midTo: midTo ?? scales[scale].mid }
}

function groups(data: Given): Port[] {
  const { min, max } = scales[data.scale]
  const { lowTo, midTo } = limits(data)
  const made = (id: string, from: number, to: number): Port => {
    const range = from >= to ? `${to}` : `${from}–${to}`
    return { id, label: { words: { en: range, fr: range } }, kind: 'main' }
  }
  return [made('low', min, lowTo), made('mid', lowTo + 1, midTo), made('high', midTo + 1, max)]
}

function words(port: Port) {
  return 'words' in port.label ? port.label.words : port.label.text
}
