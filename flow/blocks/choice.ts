import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import type { Port } from '#flow/blocks/define-block.ts'
import type { Localized } from '#flow/document.ts'
import { variableOf } from '#flow/document.ts'
import type { Data } from '#flow/fields/field.ts'
import type { Items } from '#flow/fields/items.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { line } from '#flow/fields/line.ts'
import { plain } from '#flow/fields/plain.ts'
import { terms } from '#flow/fields/terms.ts'
import { toggle } from '#flow/fields/toggle.ts'
import { variableNamed } from '#flow/fields/variable.ts'
import type { Json } from '#flow/json.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Run } from '#flow/run/run.ts'
import { matchOption, matchOptions } from '#flow/text/closest.ts'
import { normalise } from '#flow/text/normalise.ts'

const option = {
  label: line({ label: { en: 'Label', fr: 'Libellé' }, required: true }),
  synonyms: terms({
    label: { en: 'Also understood', fr: 'Aussi compris' },
    hint: { en: 'Other words people type for it', fr: 'D’autres mots que l’on tape pour cela' },
    advanced: true,
  }),
  value: plain({
    label: { en: 'Value saved', fr: 'Valeur enregistrée' },
    hint: { en: 'Left empty, the label is saved', fr: 'Vide, le libellé est enregistré' },
    advanced: true,
  }),
}
type Options = Items<Data<typeof option>>

/** Offers options; what is typed is matched to them by label, synonym, number and small typos. */
export const choice = defineAsking({
  type: 'choice',
  icon: 'list',
  words: {
    en: {
      title: 'Choice',
      description: 'One or several of your options.',
      keywords: 'buttons menu options select list',
    },
    fr: {
      title: 'Choix',
      description: 'Une ou plusieurs de vos options.',
      keywords: 'boutons menu options sélection liste',
    },
  },
  saves: ['text', 'list'],
  invalid: { en: 'Please choose one of these.', fr: 'Choisissez une de ces réponses, s’il vous plaît.' },
  fields: {
    options: items({
      label: { en: 'Options', fr: 'Options' },
      of: option,
      title: 'label',
      min: 1,
      max: 50,
      initial: {
        o1: { order: 'a0', label: {}, synonyms: {}, value: '' },
        o2: { order: 'a1', label: {}, synonyms: {}, value: '' },
      },
      required: true,
    }),
    multiple: toggle({ label: { en: 'Several answers', fr: 'Plusieurs réponses' } }),
    open: toggle({
      label: { en: 'Take other words too', fr: 'Accepter aussi d’autres mots' },
      hint: {
        en: 'What fits no option is saved as it was typed, and goes on by an exit of its own.',
        fr: 'Ce qui ne va à aucune option est gardé tel quel et continue par sa propre sortie.',
      },
      when: [{ field: 'multiple', is: [false] }],
    }),
    saveLabel: variableNamed({
      label: { en: 'Save the label in', fr: 'Enregistrer le libellé dans' },
      hint: {
        en: 'The words that were shown. An object keeps them in each language: {{ label[locale] }}.',
        fr: 'Les mots affichés. Un objet les garde dans chaque langue : {{ libelle[locale] }}.',
      },
      types: ['text', 'list', 'object'],
      advanced: true,
    }),
  },
  ports: (data) =>
    data.multiple
      ? [{ id: 'next', label: { words: { en: 'Chosen', fr: 'Choisi' } }, kind: 'main' }]
      : [
          ...ordered(data.options).map(
            ({ id, label }): Port => ({ id, label: { text: label }, kind: 'item' }),
          ),
          ...(data.open ? [otherWords] : []),
        ],
  rows: (data) =>
    ordered(data.options).map(({ id, label }) => ({
      type: 'option',
      id,
      text: label,
      ...(!data.multiple && { port: id }),
    })),
  question: (run, data) => ({
    type: 'choice',
    multiple: data.multiple,
    options: ordered(data.options).map(({ id, label }) => ({ id, label: run.line(label) })),
  }),
  recognises: (run, data, text) =>
    matchable(run, data.options).some(({ label, synonyms }) =>
      [label, ...synonyms].some((said) => normalise(said) === normalise(text)),
    ),
  alsoSaves: ({ saveLabel }) => (saveLabel ? [{ variable: saveLabel, type: 'text' }] : []),
  read(run, data, answer) {
    const chosen = chosenIds(run, data.options, data.multiple, answer)
    if (!chosen?.length) {
      const typed = textOf(answer)
      if (!data.open || data.multiple || typed === '' || typed.length > longestWords) return { invalid: null }
      saveLabels(run, data, [wordsTyped(run, typed)])
      return { value: typed, to: otherWords.id }
    }
    const labels = chosen.map((id) => labelOf(run, data.options[id]?.label ?? {}))
    const values = chosen.map((id, i) => data.options[id]?.value || (labels[i]?.shown ?? ''))
    saveLabels(run, data, labels)
    if (data.multiple) return { value: values }
    return { value: values[0] ?? null, to: chosen[0] ?? 'next' }
  },
  docs: {
    en: 'Shows your options as buttons, each with an exit of its own. Visitors may also type: labels, synonyms, numbers and small typos are understood. With several answers, there is one exit and the answer is a list. **Take other words too** makes a menu that one can also talk to: what fits no option leaves by *Other words*, to be looked at by a condition.',
    fr: 'Montre vos options en boutons, chacune avec sa sortie. On peut aussi écrire : libellés, synonymes, numéros et petites fautes sont compris. Avec plusieurs réponses, il y a une sortie et la réponse est une liste. **Accepter aussi d’autres mots** fait un menu à qui l’on peut parler : ce qui ne va à aucune option sort par *Autres mots*, et une condition peut le regarder.',
  },
})

const otherWords: Port = {
  id: 'typed',
  label: { words: { en: 'Other words', fr: 'Autres mots' } },
  kind: 'other',
}

/** Other words than the options' are taken up to this length: beyond, it is a letter and no answer. */
const longestWords = 2000

/** The words of an answer: as they were shown, and in each language of the bot. */
type Said = { shown: string; each: Localized }

function labelOf(run: Run, label: Localized): Said {
  const each = languagesOf(run).map((language) => [language, run.fill(label[language] || run.pick(label))])
  return { shown: run.line(label), each: Object.fromEntries(each) }
}

function wordsTyped(run: Run, typed: string): Said {
  return { shown: typed, each: Object.fromEntries(languagesOf(run).map((language) => [language, typed])) }
}

function saveLabels(
  run: Run,
  { saveLabel, multiple }: { saveLabel: string; multiple: boolean },
  said: Said[],
): void {
  const inEach = variableOf(run.document, saveLabel)?.type === 'object'
  const kept = said.map(({ shown, each }): Json => (inEach ? each : shown))
  run.write(saveLabel, multiple ? kept : (kept[0] ?? null))
}

function languagesOf(run: Run): string[] {
  return Object.keys(run.document.settings.languages)
}

function chosenIds(run: Run, options: Options, multiple: boolean, answer: Answer): string[] | null {
  if ('choice' in answer) return Object.hasOwn(options, answer.choice) ? [answer.choice] : null
  if ('choices' in answer) {
    const known = [...new Set(answer.choices)].filter((id) => Object.hasOwn(options, id))
    return known.length === answer.choices.length && (multiple || known.length === 1) ? known : null
  }
  if (!('text' in answer)) return null
  const among = matchable(run, options)
  if (multiple) return matchOptions(answer.text, among)
  const match = matchOption(answer.text, among)
  return match ? [match.id] : null
}

/** Labels and synonyms of every language: a French word typed in an English conversation is understood. */
function matchable(run: Run, options: Options) {
  return ordered(options).map(({ id, label, synonyms }) => ({
    id,
    label: run.line(label),
    synonyms: [...Object.values(label), ...Object.values(synonyms).flat()],
  }))
}
