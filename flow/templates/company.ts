import type { Variable } from '#flow/document.ts'
import type { Locale } from '#flow/words.ts'

/**
 * What the shipped bots say about whom they work for, as constants: the first thing an author changes. The company, its
 * addresses (.example leads nowhere) and its phone number (kept for fiction) belong to nobody.
 */
export function company(locale: Locale): { [constant: string]: Variable } {
  return {
    'bot.company': constant('Sorbier', {
      en: 'The name of your company, as visitors know it',
      fr: 'Le nom de votre entreprise, tel qu’on le connaît',
    }),
    'bot.site': constant('https://www.sorbier.example', {
      en: 'Your website: the links of the bot begin with it',
      fr: 'Votre site : les liens du bot commencent par lui',
    }),
    'bot.privacy': constant('https://www.sorbier.example/confidentialite', {
      en: 'Your privacy policy',
      fr: 'Votre politique de confidentialité',
    }),
    'bot.team_email': constant('clients@sorbier.example', {
      en: 'Where requests for your team are mailed',
      fr: 'Où sont envoyées les demandes pour votre équipe',
    }),
    'bot.phone': constant('+33 1 99 00 12 34', {
      en: 'The phone number given when nothing else works',
      fr: 'Le numéro donné quand rien d’autre ne marche',
    }),
  }

  function constant(initial: string, note: { en: string; fr: string }): Variable {
    return { type: 'text', initial, note: note[locale] }
  }
}
