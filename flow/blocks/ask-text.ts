import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import { line } from '#flow/fields/line.ts'
import { number } from '#flow/fields/number.ts'
import { toggle } from '#flow/fields/toggle.ts'

/** Asks for words, as they come. */
export const askText = defineAsking({
  type: 'askText',
  icon: 'text-cursor-input',
  words: {
    en: {
      title: 'Ask for text',
      description: 'A name, a question, a story.',
      keywords: 'question input name open',
    },
    fr: {
      title: 'Demander un texte',
      description: 'Un nom, une question, une histoire.',
      keywords: 'question saisie nom libre',
    },
  },
  saves: ['text'],
  invalid: { en: 'Please write a few words.', fr: 'Écrivez quelques mots, s’il vous plaît.' },
  fields: {
    placeholder: line({ label: { en: 'Example in the field', fr: 'Exemple dans le champ' } }),
    multiline: toggle({ label: { en: 'Several lines', fr: 'Plusieurs lignes' } }),
    minLength: number({
      label: { en: 'At least, in characters', fr: 'Au moins, en caractères' },
      min: 1,
      max: 5000,
      integer: true,
      initial: 1,
      advanced: true,
    }),
    maxLength: number({
      label: { en: 'At most, in characters', fr: 'Au plus, en caractères' },
      min: 1,
      max: 20_000,
      integer: true,
      initial: 2000,
      advanced: true,
    }),
  },
  rows: (data) => [{ type: 'input', icon: 'text-cursor-input', placeholder: filled(data.placeholder) }],
  question: (run, data) => ({
    type: 'text',
    multiline: data.multiline,
    max: data.maxLength ?? 2000,
    placeholder: run.line(data.placeholder),
  }),
  read(_run, data, answer) {
    const said = textOf(answer)
    if (said.length < (data.minLength ?? 1)) return { invalid: null }
    const most = data.maxLength ?? 2000
    if (said.length <= most) return { value: said }
    return {
      invalid: { en: `Please use at most ${most} characters.`, fr: `Utilisez au plus ${most} caractères.` },
    }
  },
  docs: {
    en: 'Asks an open question and keeps the answer as text, letter for letter.',
    fr: 'Pose une question ouverte et garde la réponse en texte, à la lettre près.',
  },
})

function filled(placeholder: { [language: string]: string }) {
  const said = Object.values(placeholder).some((words) => words.trim())
  return said ? placeholder : { en: 'Type an answer…', fr: 'Écrire une réponse…' }
}
