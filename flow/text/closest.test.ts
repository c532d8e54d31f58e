import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matchable } from '#flow/text/closest.ts'
import { matchOption, matchOptions } from '#flow/text/closest.ts'

function listed(...labels: (string | [string, ...string[]])[]): Matchable[] {
  return labels.map((one, i) => {
    const [label, ...synonyms] = typeof one === 'string' ? [one] : one
    return { id: `o${i + 1}`, label, synonyms }
  })
}

const colours = listed('Rouge', ['Bleu', 'azur', 'marine'], 'Vert foncé', 'Vert')
const people = listed('1 personne', '2 personnes', '3 à 5 personnes')
const yesNo = listed(['Oui', 'yes', 'ok', 'd’accord'], ['Non', 'no', 'non merci'])

const cases: [Matchable[], string, string | null, string?][] = [
  [colours, 'Rouge', 'o1', 'label'],
  [colours, '  rouge !', 'o1', 'label'],
  [colours, 'VERT FONCE', 'o3', 'label'],
  [colours, 'azur', 'o2', 'synonym'],
  [colours, '2', 'o2', 'number'],
  [colours, 'deux', 'o2', 'number'],
  [colours, '#2', 'o2', 'number'],
  [colours, '2)', 'o2', 'number'],
  [colours, '2.', 'o2', 'number'],
  [colours, 'n°2', 'o2', 'number'],
  [colours, 'numéro 2', 'o2', 'number'],
  [colours, 'option 2', 'o2', 'number'],
  [colours, 'b', 'o2', 'number'],
  [colours, 'b)', 'o2', 'number'],
  [colours, 'option B', 'o2', 'number'],
  [colours, 'le deuxième', 'o2', 'number'],
  [colours, 'la seconde', 'o2', 'number'],
  [colours, 'the second one', 'o2', 'number'],
  [colours, 'second', 'o2', 'number'],
  [colours, '1er', 'o1', 'number'],
  [colours, 'the first', 'o1', 'number'],
  [colours, 'le dernier', 'o4', 'number'],
  [colours, '5', null],
  [colours, '0', null],
  [colours, 'z', null],
  [colours, 'rouje', 'o1', 'typo'],
  [colours, 'ruoge', 'o1', 'typo'],
  [colours, 'vert fonsé', 'o3', 'typo'],
  [colours, 'bl', null],
  [colours, 'ble', null],
  [colours, 'vart', 'o4', 'typo'],
  [colours, 'je voudrais le rouge svp', 'o1', 'label'],
  [colours, 'le vert foncé', 'o3', 'label'],
  [colours, 'le bleu marine', 'o2', 'synonym'],
  [colours, 'rouge ou bleu', null],
  [colours, 'pas le rouge', null],
  [colours, 'le rouge est disponible ?', null],
  [colours, 'rougeole', null],
  [colours, 'jaune', null],
  [colours, '', null],
  [colours, '???', null],
  [people, '2', 'o2', 'label'],
  [people, 'deux', 'o2', 'label'],
  [people, '1', 'o1', 'label'],
  [people, 'une', 'o1', 'label'],
  [people, '3', 'o3', 'label'],
  [people, '4', null],
  [people, '2 personne', 'o2', 'typo'],
  [people, '4 personnes', null],
  [people, 'le premier', 'o1', 'number'],
  [people, '#3', 'o3', 'number'],
  [listed('2 personnes', '4 personnes'), '1', null],
  [listed('Une personne', 'Deux personnes'), '1', 'o1', 'label'],
  [listed('Une question', 'Un devis'), '2', 'o2', 'number'],
  [listed('2024', '2025'), '2026', null],
  [listed('2024', '2025'), '2025', 'o2', 'label'],
  [listed('Chat', 'Char'), 'chas', null],
  [listed('Livraison', 'Retour'), 'livraisno', 'o1', 'typo'],
  [listed('Livraison', 'Retour'), 'livrasion gratuite', null],
  [yesNo, 'oui', 'o1', 'label'],
  [yesNo, 'yes please', 'o1', 'synonym'],
  [yesNo, 'non merci', 'o2', 'synonym'],
  [yesNo, 'oui mais non', null],
  [yesNo, 'ouii', null],
  [listed('👍', '👎'), '👎', 'o2', 'label'],
  [listed('C++', 'C'), 'c', 'o2', 'label'],
  [listed('C++', 'C'), 'C++', 'o1', 'label'],
  [listed(['A', 'same'], ['B', 'same']), 'same', null],
  [[], '1', null],
]

describe('the option that was meant', () => {
  it.each(cases.map(([options, text, id, how]) => [text, id, options, how] as const))(
    '%j is %j',
    (text, id, options, how) => {
      const match = matchOption(text, options)
      expect(match && [match.id, match.how], text).toEqual(id && [id, how])
    },
  )

  it('is found in English too', () => {
    const drinks = listed('Green tea', 'Black coffee', 'Nothing')
    expect(matchOption('the black coffee please', drinks)?.id).toBe('o2')
    expect(matchOption('blakc coffee', drinks)?.id).toBe('o2')
    expect(matchOption('not the green tea', drinks)).toBe(null)
    expect(matchOption('third', drinks)?.id).toBe('o3')
  })

  it('is the one whose label is typed, whatever the options', () => {
    const labels = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 12 }).filter((label) => /[a-z]/i.test(label)),
      {
        minLength: 1,
        maxLength: 8,
        selector: (label) =>
          label
            .toLowerCase()
            .replace(/[^a-z0-9+]+/g, ' ')
            .trim(),
      },
    )
    fc.assert(
      fc.property(labels, fc.nat(), fc.string(), (list, pick, noise) => {
        const options = listed(...list)
        const at = pick % list.length
        expect(matchOption(list[at]!.toUpperCase(), options)).toEqual({ id: `o${at + 1}`, how: 'label' })
        const any = matchOption(noise, options)
        if (any) expect(options.map(({ id }) => id)).toContain(any.id)
      }),
    )
  })
})

const several: [Matchable[], string, string[] | null][] = [
  [colours, '1, 3', ['o1', 'o3']],
  [colours, '1 3', ['o1', 'o3']],
  [colours, '1,3', ['o1', 'o3']],
  [colours, '1 et 2', ['o1', 'o2']],
  [colours, 'rouge et bleu', ['o1', 'o2']],
  [colours, 'rouge, bleu et vert foncé', ['o1', 'o2', 'o3']],
  [colours, 'Red and blue', null],
  [colours, 'rouge\nbleu', ['o1', 'o2']],
  [colours, 'bleu + rouge', ['o2', 'o1']],
  [colours, 'rouge, rouge', ['o1']],
  [colours, 'rouje et azur', ['o1', 'o2']],
  [colours, 'le premier et le dernier', ['o1', 'o4']],
  [colours, 'rouge', ['o1']],
  [colours, 'rouge, jaune', null],
  [colours, 'tous', ['o1', 'o2', 'o3', 'o4']],
  [colours, 'all of them', ['o1', 'o2', 'o3', 'o4']],
  [colours, 'les deux', null],
  [yesNo, 'les deux', ['o1', 'o2']],
  [yesNo, 'both', ['o1', 'o2']],
  [listed('Fromage et dessert', 'Fromage', 'Café'), 'fromage et dessert', ['o1']],
  [listed('Fromage et dessert', 'Fromage', 'Café'), 'café, fromage et dessert', ['o3', 'o1']],
  [listed('Fromage et dessert', 'Fromage', 'Café'), 'fromage et café', ['o2', 'o3']],
  [listed('C++', 'Java'), 'java, c++', ['o2', 'o1']],
  [people, '1, 2', ['o1', 'o2']],
  [colours, ', et', null],
  [colours, '', null],
]

describe('the options that were meant', () => {
  it.each(several.map(([options, text, ids]) => [text, ids, options] as const))(
    '%j is %j',
    (text, ids, options) => expect(matchOptions(text, options), text).toEqual(ids),
  )

  it('are options, each once, for any text', () => {
    const typed = fc
      .array(
        fc.constantFrom('rouge', 'bleu', '1', '3', 'et', ',', ' ', ' and ', 'vert', '+', '\n', 'pas', 'x'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const ids = matchOptions(text, colours) ?? []
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(['o1', 'o2', 'o3', 'o4']).toContain(id)
      }),
    )
  })
})
