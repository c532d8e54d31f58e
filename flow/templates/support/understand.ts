import { flow } from '#flow/build/flow.ts'
import { any, when } from '#flow/build/when.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * The words by which a question is known, in both languages, the surest first: what is said about danger, courts and fraud
 * goes before everything, "my refund" before "my delivery". Parts of words count: "livr" is "livrer" and "livraison".
 */
const keywords: { means: string; label: { fr: string; en: string }; words: string[] }[] = [
  {
    means: 'serious',
    label: { fr: 'Sujet grave', en: 'Serious matter' },
    words: [
      'avocat',
      'tribunal',
      'porter plainte',
      'fraude',
      'arnaque',
      'escroc',
      'débité deux fois',
      'débitée deux fois',
      'blessé',
      'blessure',
      'dangereux',
      'accident',
      'prend feu',
      'lawyer',
      'sue you',
      'fraud',
      'scam',
      'charged twice',
      'injur',
      'dangerous',
      'on fire',
    ],
  },
  {
    means: 'upset',
    label: { fr: 'Personne en colère', en: 'Upset person' },
    words: [
      'scandal',
      'honteu',
      'inadmissible',
      'inacceptable',
      'ras le bol',
      'en colère',
      'furieu',
      'c’est nul',
      'foutez de moi',
      'moquez de moi',
      'unacceptable',
      'disgusting',
      'furious',
      'angry',
      'ridiculous',
      'worst',
    ],
  },
  {
    means: 'returns.refund',
    label: { fr: 'Remboursement', en: 'Refund' },
    words: ['rembours', 'refund', 'money back', 'rendre l’argent', 'rendre mon argent'],
  },
  {
    means: 'returns.how',
    label: { fr: 'Retour', en: 'Return' },
    words: ['retour', 'renvoy', 'rendre', 'rétract', 'return', 'send back', 'send it back'],
  },
  {
    means: 'warranty.repair',
    label: { fr: 'Réparation', en: 'Repair' },
    words: ['répar', 'cassé', 'cassée', 'abîmé', 'en panne', 'défaut', 'repair', 'broken', 'faulty', 'fix'],
  },
  {
    means: 'warranty.length',
    label: { fr: 'Garantie', en: 'Warranty' },
    words: ['garanti', 'warranty', 'guarantee'],
  },
  {
    means: 'payment.invoice',
    label: { fr: 'Facture', en: 'Invoice' },
    words: ['factur', 'tva', 'invoice', 'receipt', 'vat'],
  },
  {
    means: 'payment.refused',
    label: { fr: 'Paiement refusé', en: 'Payment refused' },
    words: [
      'refusé',
      'refusée',
      'paiement ne passe',
      'carte ne marche',
      'declined',
      'refused',
      'payment fail',
    ],
  },
  {
    means: 'account.password',
    label: { fr: 'Mot de passe', en: 'Password' },
    words: ['mot de passe', 'mdp', 'connect', 'password', 'log in', 'login', 'sign in'],
  },
  {
    means: 'delivery.track',
    label: { fr: 'Suivi', en: 'Tracking' },
    words: ['où est', 'où en est', 'suivi', 'suivre', 'pas reçu', 'where is', 'track', 'not arrived'],
  },
  {
    means: 'delivery.address',
    label: { fr: 'Adresse de livraison', en: 'Delivery address' },
    words: ['changer d’adresse', 'changer l’adresse', 'mauvaise adresse', 'autre adresse', 'address'],
  },
  {
    means: 'delivery.cost',
    label: { fr: 'Frais de livraison', en: 'Delivery cost' },
    words: [
      'frais de',
      'coûte la livraison',
      'prix de la livraison',
      'livraison gratuite',
      'shipping cost',
      'delivery cost',
      'free delivery',
      'for free',
      'livraison offerte',
      'gratuit',
      'delivery fee',
    ],
  },
  {
    means: 'delivery.time',
    label: { fr: 'Délai de livraison', en: 'Delivery time' },
    words: ['livr', 'délai', 'combien de temps', 'expédi', 'deliver', 'shipping', 'how long'],
  },
  {
    means: 'payment.means',
    label: { fr: 'Moyens de paiement', en: 'Means of payment' },
    words: ['pay', 'paiement', 'carte', 'virement', 'trois fois', 'instal', 'card', 'transfer'],
  },
  {
    means: 'account.change',
    label: { fr: 'Mon compte', en: 'My account' },
    words: [
      'compte',
      'mes informations',
      'changer mon e-mail',
      'changer mon adresse',
      'account',
      'my details',
    ],
  },
  {
    means: 'hours',
    label: { fr: 'Horaires', en: 'Hours' },
    words: ['horaire', 'ouvert', 'ouverture', 'heures', 'opening', 'open', 'hours'],
  },
]

const courtesies = {
  hello: ['bonjour', 'bonsoir', 'salut', 'coucou', 'hello', 'hi', 'hey', 'good morning', 'ça va', 'ca va'],
  thanks: [
    'merci',
    'merci beaucoup',
    'super',
    'parfait',
    'thanks',
    'thank you',
    'great',
    'perfect',
    'ok merci',
  ],
}

/** What `faq` is about in the team's language, as an expression. */
export const topicWords = { fr: topicsIn('fr'), en: topicsIn('en') }

function topicsIn(locale: Locale): string {
  const named = keywords.map(({ means, label }) => `"${means}": "${label[locale]}"`)
  return `{${named.join(', ')}}[faq]`
}

/** The sub-flow "understand": what `asked` is about, in `faq`: an answer's name, "serious", "upset", "hello", "thanks", or nothing. */
export function understandFlow(locale: Locale): Draft {
  const draft = flow({ en: 'Understand', fr: 'Comprendre' }[locale])
  draft.block(
    'words',
    'condition',
    {
      name: { en: 'Which words are in it?', fr: 'Quels mots y sont ?' }[locale],
      branches: [
        ...Object.entries(courtesies).map(([means, said]) => ({
          id: means,
          label:
            { hello: { fr: 'Bonjour', en: 'Hello' }, thanks: { fr: 'Merci', en: 'Thanks' } }[means] ?? means,
          when: when('asked', 'isOneOf', said.join(', ')),
          to: means,
        })),
        ...keywords.map(({ means, label, words }) => ({
          id: means.replace('.', '-'),
          label,
          when: any(...words.map((word) => when('asked', 'contains', word))),
          to: means.replace('.', '-'),
        })),
      ],
    },
    { otherwise: 'nothing' },
  )
  for (const means of [...Object.keys(courtesies), ...keywords.map(({ means }) => means)]) {
    draft.block(
      means.replace('.', '-'),
      'setValue',
      { assignments: [{ variable: 'faq', text: means }] },
      'over',
    )
  }
  return draft
    .block(
      'nothing',
      'setValue',
      {
        name: { en: 'Nothing that we know', fr: 'Rien de connu' }[locale],
        assignments: [{ variable: 'faq', operation: 'clear' }],
      },
      'over',
    )
    .block('over', 'end')
}
