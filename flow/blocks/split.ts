import { defineBlock } from '#flow/blocks/define-block.ts'
import type { Data } from '#flow/fields/field.ts'
import type { Items } from '#flow/fields/items.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { line } from '#flow/fields/line.ts'
import { number } from '#flow/fields/number.ts'
import { numberFormat } from '#flow/text/formats.ts'

const path = {
  label: line({ label: { en: 'Name of the exit', fr: 'Nom de la sortie' }, required: true }),
  weight: number({ label: { en: 'Weight', fr: 'Poids' }, min: 0, max: 1000, initial: 50 }),
}

/** Sends people down different ways in set proportions, the same person always the same way. */
export const split = defineBlock({
  type: 'split',
  family: 'decide',
  icon: 'shuffle',
  words: {
    en: {
      title: 'A/B split',
      description: 'Tries two or more ways, each with its share.',
      keywords: 'ab test experiment random percentage variant',
    },
    fr: {
      title: 'Test A/B',
      description: 'Essaie deux chemins ou plus, chacun avec sa part.',
      keywords: 'ab test expérience hasard aléatoire pourcentage variante',
    },
  },
  fields: {
    paths: items({
      label: { en: 'Ways', fr: 'Chemins' },
      of: path,
      title: 'label',
      min: 2,
      max: 10,
      initial: {
        a: { order: 'a0', label: { en: 'A', fr: 'A' }, weight: 50 },
        b: { order: 'a1', label: { en: 'B', fr: 'B' }, weight: 50 },
      },
      required: true,
    }),
  },
  ports: (data) =>
    ordered(data.paths).map(({ id, label }) => ({ id, label: { text: label }, kind: 'item' as const })),
  summary: (data) =>
    ordered(data.paths).map(({ id, label, weight }) => ({
      type: 'option' as const,
      id,
      text: withShare(label, (weight ?? 0) / (totalOf(data.paths) || 1)),
      port: id,
    })),
  enter(run, data) {
    const all = ordered(data.paths)
    let left = run.share(`${run.here.flow}/${run.here.block}`) * totalOf(data.paths)
    for (const { id, weight } of all) {
      left -= weight ?? 0
      if (left < 0) return { to: id }
    }
    return { to: all[0]?.id ?? 'next' }
  },
  checks: (data) =>
    totalOf(data.paths) > 0
      ? []
      : [
          {
            rule: 'weights',
            severity: 'error',
            field: 'paths',
            says: {
              en: 'Every way has the weight 0: all would take the first. Give each its share.',
              fr: 'Tous les chemins ont un poids de 0 : tous prendraient le premier. Donnez sa part à chacun.',
            },
          },
        ],
  docs: {
    en: 'Compares ways of doing: each gets people in proportion to its weight, and a returning contact always takes the same one. Weights are relative: 50 and 50, or 9 and 1. Count what follows with a **goal** block in each.',
    fr: 'Compare des façons de faire : chacune reçoit du monde selon son poids, et un contact qui revient prend toujours la même. Les poids sont relatifs : 50 et 50, ou 9 et 1. Comptez la suite avec un bloc **objectif** dans chacune.',
  },
})

function totalOf(paths: Items<Data<typeof path>>): number {
  return ordered(paths).reduce((sum, { weight }) => sum + (weight ?? 0), 0)
}

function withShare(label: { [language: string]: string }, share: number) {
  return Object.fromEntries(
    Object.entries(label).map(([language, said]) => {
      const percent = numberFormat(language, { style: 'percent' }).format(share)
      return [language, `${said} · ${percent}`]
    }),
  )
}
