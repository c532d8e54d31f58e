import { defineAsking, textOf } from '#flow/blocks/asking.ts'
import { country } from '#flow/fields/country.ts'
import { line } from '#flow/fields/line.ts'
import { readPhone } from '#flow/text/phone.ts'

/** Asks for a phone number and keeps it in the international form. */
export const askPhone = defineAsking({
  type: 'askPhone',
  icon: 'phone',
  words: {
    en: {
      title: 'Ask for a phone number',
      description: 'A number that can be called, with its country.',
      keywords: 'telephone mobile call sms contact',
    },
    fr: {
      title: 'Demander un téléphone',
      description: 'Un numéro que l’on peut appeler, avec son pays.',
      keywords: 'téléphone portable mobile numéro appel sms contact',
    },
  },
  saves: ['text'],
  refusable: true,
  prompt: { en: 'What is your phone number?', fr: 'Quel est votre numéro de téléphone ?' },
  invalid: {
    en: 'That is not a phone number that can be called. With its country code it always works, as in +44 20 7946 0018.',
    fr: 'Ce numéro ne peut pas être appelé. Avec l’indicatif du pays cela marche toujours, comme +33 6 12 34 56 78.',
  },
  fields: {
    country: country({
      label: { en: 'Country without a code', fr: 'Pays sans indicatif' },
      hint: {
        en: 'Where 06 12 34 56 78 is read. Left empty, the country of the visitor’s language.',
        fr: 'Où se lit 06 12 34 56 78. Vide, le pays de la langue du visiteur.',
      },
    }),
    placeholder: line({ label: { en: 'Example in the field', fr: 'Exemple dans le champ' } }),
  },
  rows: (data) => [
    {
      type: 'input',
      icon: 'phone',
      placeholder: said(data.placeholder) ? data.placeholder : { en: '+44 …', fr: '+33 …' },
    },
  ],
  question: (run, data) => ({
    type: 'phone',
    country: data.country || countryOf(run.locale),
    placeholder: run.line(data.placeholder),
  }),
  read(run, data, answer) {
    const number = readPhone(textOf(answer), data.country || countryOf(run.locale))
    return number === null ? { invalid: null } : { value: number }
  },
  docs: {
    en: 'Asks for a phone number, checks that it can exist, and keeps it in the international form (*+33612345678*), ready for text messages and CRMs. Spaces, dots and a country code are all understood.',
    fr: 'Demande un numéro de téléphone, vérifie qu’il peut exister et le garde sous la forme internationale (*+33612345678*), prête pour les SMS et les CRM. Espaces, points et indicatif sont compris.',
  },
})

function said(text: { [language: string]: string }): boolean {
  return Object.values(text).some((words) => words.trim())
}

/** The country where a language is most spoken: "fr" FR, "fr-CA" CA, "pt" BR. */
function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? 'FR'
  } catch {
    return 'FR'
  }
}
