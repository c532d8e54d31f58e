import type { Words } from '#flow/words.ts'

type Said<A extends unknown[]> = (...args: A) => Words<string>

/** What is wrong with an expression, for its author. */
export const expressionWords = {
  empty: {
    en: 'The expression is empty.',
    fr: 'L’expression est vide.',
  },
  unclosedQuote: {
    en: 'A quotation mark is not closed.',
    fr: 'Un guillemet n’est pas fermé.',
  },
  unfinished: {
    en: 'Something is missing at the end of the expression.',
    fr: 'Il manque quelque chose à la fin de l’expression.',
  },
  tooLarge: {
    en: 'The expression is too large.',
    fr: 'L’expression est trop grande.',
  },
  tooMuchWork: {
    en: 'The expression has too much to do: its lists or texts are too large.',
    fr: 'L’expression a trop à faire\u00a0: ses listes ou ses textes sont trop grands.',
  },
  noMatches: {
    en: '“matches” does not exist here, because a pattern can take for ever. Use contains, startsWith or endsWith.',
    fr: '«\u00a0matches\u00a0» n’existe pas ici, car un motif peut durer sans fin. Utilisez contains, startsWith ou endsWith.',
  },
  nested: {
    en: 'A map, filter, all or exists inside another one is not possible.',
    fr: 'Un map, filter, all ou exists dans un autre n’est pas possible.',
  },
  bytes: {
    en: 'Bytes (b"…") and unsigned numbers (5u) do not exist here: write a text or a number.',
    fr: 'Les octets (b"…") et les nombres non signés (5u) n’existent pas ici\u00a0: écrivez un texte ou un nombre.',
  },
  hasPath: {
    en: 'has(…) takes a path such as contact.email.',
    fr: 'has(…) prend un chemin comme contact.email.',
  },
  notYesOrNo: {
    en: 'The expression must give yes or no.',
    fr: 'L’expression doit donner oui ou non.',
  },
  oneEquals: {
    en: 'To compare, write == (two signs).',
    fr: 'Pour comparer, écrivez == (deux signes).',
  },
  oneSign: ((sign) => ({
    en: `Write ${sign}${sign} instead of ${sign}.`,
    fr: `Écrivez ${sign}${sign} au lieu de ${sign}.`,
  })) satisfies Said<[sign: string]>,
  reserved: ((word) => ({
    en: `“${word}” is a word of the language. Write variable("${word}") to read the variable.`,
    fr: `«\u00a0${word}\u00a0» est un mot du langage. Écrivez variable("${word}") pour lire la variable.`,
  })) satisfies Said<[word: string]>,
  unreadable: ((near) => ({
    en: `The expression cannot be read from “${near}” on.`,
    fr: `L’expression ne peut pas être lue à partir de «\u00a0${near}\u00a0».`,
  })) satisfies Said<[near: string]>,
  unknownFunction: ((name, meant) => ({
    en: `There is no function “${name}”${meant ? `. Did you mean “${meant}”?` : '.'}`,
    fr: `La fonction «\u00a0${name}\u00a0» n’existe pas${meant ? `. Pensiez-vous à «\u00a0${meant}\u00a0»\u00a0?` : '.'}`,
  })) satisfies Said<[name: string, meant: string | null]>,
  argumentCount: ((name, min, max) => {
    const count = min === max ? String(min) : `${min}–${max}`
    return {
      en: `The function “${name}” takes ${count} ${max === 1 ? 'value' : 'values'}.`,
      fr: `La fonction «\u00a0${name}\u00a0» prend ${count} ${max === 1 ? 'valeur' : 'valeurs'}.`,
    }
  }) satisfies Said<[name: string, min: number, max: number]>,
  wrongType: ((value, sign, wanted) => ({
    en: `${value} stands beside ${sign}, which takes ${typeNames[wanted].en}.`,
    fr: `${value} est à côté de ${sign}, qui prend ${typeNames[wanted].fr}.`,
  })) satisfies Said<[value: string, sign: string, wanted: keyof typeof typeNames]>,
}

const typeNames = {
  number: { en: 'numbers', fr: 'des nombres' },
  text: { en: 'text', fr: 'du texte' },
  list: { en: 'lists', fr: 'des listes' },
  yesNo: { en: 'yes or no', fr: 'oui ou non' },
  alike: { en: 'two values of the same type', fr: 'deux valeurs du même type' },
  sum: { en: 'numbers, texts or lists', fr: 'des nombres, des textes ou des listes' },
  date: { en: 'dates such as "2027-03-12"', fr: 'des dates comme "2027-03-12"' },
} satisfies { [type: string]: Words<string> }
