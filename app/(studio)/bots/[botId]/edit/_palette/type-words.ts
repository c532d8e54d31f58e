import { words } from '#flow/words.ts'

/** The types of variables, as authors read them. */
export const typeWords = words({
  en: { text: 'Text', number: 'Number', boolean: 'Yes or no', date: 'Date', list: 'List', object: 'Object' },
  fr: {
    text: 'Texte',
    number: 'Nombre',
    boolean: 'Oui ou non',
    date: 'Date',
    list: 'Liste',
    object: 'Objet',
  },
})
