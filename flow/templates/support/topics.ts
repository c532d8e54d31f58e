import type { Locale } from '#flow/words.ts'

export type Topic = {
  id: string
  label: { [L in Locale]: string }
  synonyms: { [L in Locale]: string[] }
  heard: string[]
  first: { [L in Locale]: string }
  second: { [L in Locale]: string }
}

/**
 * What people ask most. `synonyms` stand for the topic when typed alone; `heard` are words found in a sentence. The first
 * answer has three sentences at most; the second says it in detail, with where to go.
 */
export const topics: readonly Topic[] = [
  {
    id: 'delivery',
    label: { fr: 'Livraison', en: 'Delivery' },
    synonyms: {
      fr: ['livrer', 'délai', 'délais', 'transport', 'frais de port'],
      en: ['shipping', 'ship', 'deliver', 'delivery time', 'lead time'],
    },
    heard: ['livr', 'délai', 'recevoir', 'transporteur', 'deliver', 'shipping', 'arrive', 'lead time'],
    first: {
      fr: 'Nous livrons partout en France métropolitaine, en Belgique et en Suisse. Comptez **5 jours ouvrés** pour un meuble en stock et **4 à 6 semaines** pour un meuble sur mesure. La livraison est offerte dès 900 € hors taxes.',
      en: 'We deliver throughout mainland France, Belgium and Switzerland. Allow **5 working days** for furniture in stock and **4 to 6 weeks** for made-to-measure pieces. Delivery is free from €900 before tax.',
    },
    second: {
      fr: 'Le transporteur vous appelle la veille pour convenir d’un créneau de deux heures. La livraison se fait dans la pièce de votre choix ; sans ascenseur au-delà du deuxième étage, prévenez-nous. Pour une commande en cours, tout est dans [votre espace client]({{ bot.site }}/compte).',
      en: 'The carrier calls you the day before to agree on a two-hour window. We deliver to the room of your choice; if there is no lift beyond the second floor, tell us beforehand. For an order under way, everything is in [your account]({{ bot.site }}/compte).',
    },
  },
  {
    id: 'returns',
    label: { fr: 'Retour et garantie', en: 'Returns and warranty' },
    synonyms: {
      fr: ['retour', 'retourner', 'garantie', 'échange', 'rembourser'],
      en: ['return', 'warranty', 'guarantee', 'exchange', 'refund'],
    },
    heard: [
      'retour',
      'renvoy',
      'garanti',
      'échang',
      'rembours',
      'return',
      'warranty',
      'guarantee',
      'exchange',
      'refund',
    ],
    first: {
      fr: 'Un meuble en stock peut être rendu sous **30 jours**, monté ou non, s’il est en bon état. Nos meubles sont garantis **5 ans**, pièces et main-d’œuvre. Un meuble sur mesure ne se reprend pas, mais il est garanti de la même façon.',
      en: 'Furniture from stock can be returned within **30 days**, assembled or not, if it is in good condition. Our furniture is covered for **5 years**, parts and labour. Made-to-measure pieces cannot be taken back, but carry the same warranty.',
    },
    second: {
      fr: 'Pour un retour : demandez l’enlèvement dans [votre espace client]({{ bot.site }}/compte), nous venons sous 7 jours ouvrés et remboursons sous **14 jours** après vérification. Pour la garantie : une photo du défaut et le numéro de commande suffisent ; un conseiller vous répond sous un jour ouvré.',
      en: 'For a return: ask for collection in [your account]({{ bot.site }}/compte); we come within 7 working days and refund within **14 days** after checking. For the warranty: a picture of the defect and the order number are enough; a colleague answers within one working day.',
    },
  },
  {
    id: 'invoice',
    label: { fr: 'Facture et paiement', en: 'Invoice and payment' },
    synonyms: {
      fr: ['facture', 'paiement', 'payer', 'virement', 'devis'],
      en: ['invoice', 'payment', 'pay', 'bank transfer', 'quote'],
    },
    heard: [
      'factur',
      'paie',
      'payer',
      'virement',
      'acompte',
      'invoice',
      'payment',
      'pay ',
      'bank transfer',
      'deposit',
    ],
    first: {
      fr: 'Vos factures sont dans [votre espace client]({{ bot.site }}/compte), rubrique « Documents », dès l’expédition. Nous acceptons la carte, le virement et le mandat administratif ; les entreprises paient à **30 jours**.',
      en: 'Your invoices are in [your account]({{ bot.site }}/compte), under “Documents”, as soon as we ship. We take cards and bank transfers; companies pay within **30 days**.',
    },
    second: {
      fr: 'Pour corriger une facture (adresse, numéro de TVA, bon de commande), il nous faut son numéro et la mention exacte à y porter. Pour un virement qui n’apparaît pas, comptez deux jours ouvrés, avec le numéro de facture en libellé.',
      en: 'To correct an invoice (address, VAT number, purchase order) we need its number and the exact words to put on it. A transfer that does not show takes two working days, with the invoice number as its reference.',
    },
  },
  {
    id: 'care',
    label: { fr: 'Montage et entretien', en: 'Assembly and care' },
    synonyms: {
      fr: ['montage', 'monter', 'notice', 'entretien', 'réparer', 'pièce'],
      en: ['assembly', 'assemble', 'manual', 'care', 'repair', 'spare part'],
    },
    heard: [
      'mont',
      'notice',
      'entret',
      'nettoy',
      'répar',
      'vis',
      'assembl',
      'manual',
      'clean',
      'repair',
      'spare',
      'screw',
    ],
    first: {
      fr: 'La notice de chaque meuble est sur sa page, rubrique « Montage », avec une vidéo. Pour l’entretien : un chiffon humide et du savon noir, jamais de produit abrasif.',
      en: 'The manual of every piece is on its page, under “Assembly”, with a video. For care: a damp cloth and mild soap, never anything abrasive.',
    },
    second: {
      fr: 'Il manque une vis ou une pièce ? Relevez son repère sur la notice (par exemple **B4**) : nous l’envoyons gratuitement sous trois jours ouvrés. Nous montons aussi chez vous, à partir de 49 € le meuble.',
      en: 'Is a screw or a part missing? Note its mark in the manual (for instance **B4**): we send it free of charge within three working days. We also assemble at your place, from €49 a piece.',
    },
  },
  {
    id: 'account',
    label: { fr: 'Mon compte', en: 'My account' },
    synonyms: {
      fr: ['compte', 'mot de passe', 'connexion', 'me connecter', 'espace client'],
      en: ['account', 'password', 'sign in', 'log in', 'login'],
    },
    heard: [
      'compte',
      'mot de passe',
      'connect',
      'identifi',
      'account',
      'password',
      'sign in',
      'log in',
      'login',
    ],
    first: {
      fr: 'Pour un nouveau mot de passe, choisissez « Mot de passe oublié » sur la [page de connexion]({{ bot.site }}/connexion) : un e-mail arrive en une minute. Pensez au dossier des indésirables.',
      en: 'For a new password, choose “Forgotten password” on the [sign-in page]({{ bot.site }}/connexion): an e-mail arrives within a minute. Have a look at the spam folder.',
    },
    second: {
      fr: 'Rien n’arrive ? L’adresse du compte est souvent celle de la première commande, ou celle d’un collègue. Pour changer d’adresse ou ajouter quelqu’un, un conseiller doit vérifier qui vous êtes.',
      en: 'Nothing arrives? The address of the account is often that of the first order, or a colleague’s. To change the address or add somebody, a colleague has to check who you are.',
    },
  },
]
