import type { Words } from '#flow/words.ts'

type Said<A extends unknown[]> = (...args: A) => Words<string>

/** What is wrong with a template, for its author. */
type TemplateWords = {
  tag: Words<string>
  empty: Words<string>
  quote: Words<string>
  noFilter: Words<string>
  tooLong: Said<[limit: number]>
  resultTooLong: Said<[limit: number]>
  unclosed: Said<[output: string]>
  unreadable: Said<[near: string]>
  unknownFilter: Said<[name: string, meant: string | null]>
  filterCount: Said<[name: string, min: number, max: number]>
  filterOptions: Said<[name: string, given: string, known: string]>
}

export const templateWords: TemplateWords = {
  tag: {
    en: 'Tags such as {% if %} do not exist here: use a Condition block, or the filter “default”.',
    fr: 'Les balises comme {% if %} n’existent pas ici\u00a0: utilisez un bloc Condition, ou le filtre «\u00a0default\u00a0».',
  },
  empty: {
    en: 'Between {{ and }} the name of a variable is missing.',
    fr: 'Entre {{ et }}, il manque le nom d’une variable.',
  },
  quote: {
    en: 'A quotation mark is not closed.',
    fr: 'Un guillemet n’est pas fermé.',
  },
  noFilter: {
    en: 'After the bar (|) the name of a filter is missing.',
    fr: 'Après la barre (|), il manque le nom d’un filtre.',
  },
  tooLong: (limit) => ({
    en: `This text is longer than ${limit} characters.`,
    fr: `Ce texte dépasse ${limit} caractères.`,
  }),
  resultTooLong: (limit) => ({
    en: `Filled in, this text is longer than ${limit} characters.`,
    fr: `Une fois rempli, ce texte dépasse ${limit} caractères.`,
  }),
  unclosed: (output) => ({
    en: `“${output}” is not closed: }} is missing.`,
    fr: `«\u00a0${output}\u00a0» n’est pas fermé\u00a0: il manque }}.`,
  }),
  unreadable: (near) => ({
    en: `What stands between {{ and }} cannot be read from “${near}” on. Write a variable, then filters: {{ name | upcase }}.`,
    fr: `Ce qui est entre {{ et }} ne peut pas être lu à partir de «\u00a0${near}\u00a0». Écrivez une variable, puis des filtres\u00a0: {{ nom | upcase }}.`,
  }),
  unknownFilter: (name, meant) => ({
    en: `There is no filter “${name}”${meant ? `. Did you mean “${meant}”?` : '.'}`,
    fr: `Le filtre «\u00a0${name}\u00a0» n’existe pas${meant ? `. Pensiez-vous à «\u00a0${meant}\u00a0»\u00a0?` : '.'}`,
  }),
  filterCount: (name, min, max) => {
    const count = min === max ? String(min) : `${min}–${max}`
    return max === 0
      ? {
          en: `The filter “${name}” takes nothing after it.`,
          fr: `Le filtre «\u00a0${name}\u00a0» ne prend rien après lui.`,
        }
      : {
          en: `The filter “${name}” takes ${count} ${max === 1 ? 'value' : 'values'} after a colon.`,
          fr: `Le filtre «\u00a0${name}\u00a0» prend ${count} ${max === 1 ? 'valeur' : 'valeurs'} après deux-points.`,
        }
  },
  filterOptions: (name, given, known) => ({
    en: `The filter “${name}” does not know “${given}”. It knows: ${known}.`,
    fr: `Le filtre «\u00a0${name}\u00a0» ne connaît pas «\u00a0${given}\u00a0». Il connaît\u00a0: ${known}.`,
  }),
}
