import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

type Said = { fr: string; en: string }

/** What is known, three sentences at most each, with where to read on. `faq` names the answer: "delivery.cost". */
const answers: { [faq: string]: Said } = {
  'delivery.time': {
    fr: 'Ce qui est en stock arrive en trois à cinq jours ouvrés, le sur-mesure en trois à quatre semaines. Le jour exact est dans l’e-mail d’expédition. [Tout sur la livraison]({{ bot.site }}/aide/livraison)',
    en: 'What is in stock arrives within three to five working days, what is made to measure within three to four weeks. The exact day is in the shipping e-mail. [All about delivery]({{ bot.site }}/en/help/delivery)',
  },
  'delivery.cost': {
    fr: 'La livraison coûte 9 € pour un colis et 49 € pour un meuble, montage compris. Elle est offerte à partir de 300 €. [Les tarifs par pays]({{ bot.site }}/aide/livraison)',
    en: 'Delivery costs €9 for a parcel and €49 for furniture, assembly included. It is free from €300. [Rates by country]({{ bot.site }}/en/help/delivery)',
  },
  'delivery.track': {
    fr: 'Le lien de suivi est dans l’e-mail d’expédition et dans [votre espace client]({{ bot.site }}/compte). Avec le numéro de commande, notre [assistant de suivi]({{ bot.site }}/suivi) vous dit où elle en est.',
    en: 'The tracking link is in the shipping e-mail and in [your account]({{ bot.site }}/en/account). With the order number, our [tracking assistant]({{ bot.site }}/en/tracking) tells you where it is.',
  },
  'delivery.address': {
    fr: 'Tant que la commande n’est pas partie, l’adresse se change dans [votre espace client]({{ bot.site }}/compte). Une fois partie, le lien du transporteur permet le plus souvent de choisir un point relais.',
    en: 'As long as the order has not left, you can change the address in [your account]({{ bot.site }}/en/account). Once it has, the carrier’s link usually lets you choose a pick-up point.',
  },
  'returns.how': {
    fr: 'Vous avez trente jours après la livraison, sans avoir à dire pourquoi, et c’est gratuit. Demandez l’étiquette dans [votre espace client]({{ bot.site }}/compte), puis déposez le colis en point relais ou faites-le enlever.',
    en: 'You have thirty days from the delivery, need give no reason, and it is free. Ask for the label in [your account]({{ bot.site }}/en/account), then hand the parcel in or have it collected.',
  },
  'returns.refund': {
    fr: 'Le remboursement part dans les quatorze jours qui suivent l’arrivée de votre retour, sur le moyen de paiement d’origine. Votre banque met ensuite trois à cinq jours ouvrés.',
    en: 'The refund leaves within fourteen days of the arrival of your return, the way you paid. Your bank then takes three to five working days.',
  },
  'payment.means': {
    fr: 'Carte bancaire, virement, ou trois fois sans frais de 300 à 2 000 €. Les entreprises peuvent payer à trente jours, sur facture.',
    en: 'By card, by transfer, or in three instalments without fees from €300 to €2,000. Companies may pay within thirty days, on invoice.',
  },
  'payment.refused': {
    fr: 'Le plus souvent, la banque attend une confirmation dans son application, ou le plafond de la carte est atteint. Votre panier reste en place trois jours ; un virement marche toujours.',
    en: 'Usually the bank is waiting for a confirmation in its app, or the limit of the card has been reached. Your basket is kept for three days; a bank transfer always works.',
  },
  'payment.invoice': {
    fr: 'Chaque facture est jointe à l’e-mail d’expédition, et à télécharger dans [votre espace client]({{ bot.site }}/compte), onglet « Commandes ». Un numéro de TVA à ajouter ? Quelqu’un de chez nous le fera.',
    en: 'Every invoice comes with the shipping e-mail and can be downloaded in [your account]({{ bot.site }}/en/account), under “Orders”. A VAT number to add? Someone on our team will do it.',
  },
  'warranty.length': {
    fr: 'Nos meubles sont garantis cinq ans, pièces et main-d’œuvre, en plus de la garantie légale de deux ans. La facture suffit comme preuve. [Ce qui est couvert]({{ bot.site }}/aide/garantie)',
    en: 'Our furniture comes with a warranty of five years, parts and labour, besides the two years that the law gives. The invoice is proof enough. [What is covered]({{ bot.site }}/en/help/warranty)',
  },
  'warranty.repair': {
    fr: 'Nous envoyons la pièce, ou quelqu’un pour la poser, en général dans la semaine. Il nous faut le numéro de commande et une photo : laissez-les à un conseiller, ou [ici]({{ bot.site }}/aide/reparation).',
    en: 'We send the part, or someone to fit it, usually within a week. We need the order number and a picture: leave them with a colleague, or [here]({{ bot.site }}/en/help/repair).',
  },
  'account.password': {
    fr: 'Sur [la page de connexion]({{ bot.site }}/connexion), « Mot de passe oublié » vous envoie un lien, valable une heure. Rien reçu ? Regardez dans les indésirables, puis vérifiez l’adresse.',
    en: 'On [the sign-in page]({{ bot.site }}/en/sign-in), “Forgotten password” sends you a link that works for an hour. Nothing came? Look in your spam folder, then check the address.',
  },
  'account.change': {
    fr: 'L’e-mail, le nom et les adresses se changent dans [votre espace client]({{ bot.site }}/compte), onglet « Mes informations ». Pour une copie de vos données ou leur effacement, écrivez ici « mes données ».',
    en: 'E-mail, name and addresses can be changed in [your account]({{ bot.site }}/en/account), under “My details”. For a copy of your data, or to have it erased, type “my data” here.',
  },
}

/** When the first answer was not enough, by subject. */
const more: { [subject: string]: Said } = {
  delivery: {
    fr: 'Pour aller plus loin : un meuble est livré sur rendez-vous, par deux personnes, jusque dans la pièce. Le transporteur appelle la veille, et un report est possible sans frais jusqu’à 18 h.',
    en: 'To tell you more: furniture is delivered by appointment, by two people, into the room. The carrier calls the day before, and it can be put off free of charge until 6 pm.',
  },
  returns: {
    fr: 'Pour aller plus loin : un meuble monté se rend aussi, démonté et dans un carton solide. Le sur-mesure ne se rend pas, sauf défaut. Un colis de plus de 30 kg est enlevé chez vous.',
    en: 'To tell you more: assembled furniture can be returned as well, taken apart and in a sturdy box. What is made to measure cannot, unless it is faulty. Parcels over 30 kg are collected from you.',
  },
  payment: {
    fr: 'Pour aller plus loin : la carte n’est débitée qu’au départ de la commande. Une commande payée par virement est réservée dix jours, et préparée dès l’arrivée du virement.',
    en: 'To tell you more: the card is only charged when the order leaves. An order paid by transfer is kept for ten days, and prepared as soon as the transfer arrives.',
  },
  warranty: {
    fr: 'Pour aller plus loin : l’usure normale du tissu et les chocs ne sont pas couverts, la mécanique, les vérins et les moteurs le sont. Hors garantie, toutes les pièces restent en vente dix ans.',
    en: 'To tell you more: ordinary wear of the fabric and knocks are not covered; mechanics, gas lifts and motors are. Beyond the warranty every part stays on sale for ten years.',
  },
  account: {
    fr: 'Pour aller plus loin : un compte entreprise peut avoir plusieurs personnes, chacune avec ses droits. C’est la personne qui l’a ouvert qui les invite, dans l’onglet « Équipe ».',
    en: 'To tell you more: a company account may have several people, each with their rights. The person who opened it invites them, under “Team”.',
  },
}

/** The sub-flow "answers": says the one that `faq` names. */
export function answersFlow(locale: Locale): Draft {
  const draft = flow({ en: 'The answers', fr: 'Les réponses' }[locale])
  const all = Object.entries(answers).map(([faq, said]) => ({ faq, id: faq.replace('.', '-'), said }))
  draft.block(
    'which',
    'condition',
    {
      name: { en: 'Which answer?', fr: 'Quelle réponse ?' }[locale],
      branches: all.map(({ faq, id }) => ({ id, label: faq, when: when('faq', 'is', faq), to: id })),
    },
    { otherwise: 'hours' },
  )
  for (const { id, said } of all) draft.block(id, 'message', { bubbles: [said] }, 'over')
  return draft
    .block('hours', 'hours', { save: 'next_opening' }, { open: 'open', closed: 'closed' })
    .block(
      'open',
      'message',
      {
        bubbles: [
          {
            fr: 'Nos conseillers répondent du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 18 h, sauf les jours fériés. Ils sont là en ce moment : écrivez « humain ».',
            en: 'Our team answers from Monday to Friday, 9:00 to 12:30 and 13:30 to 18:00 in France, except on public holidays. They are here now: type “human”.',
          },
        ],
      },
      'over',
    )
    .block(
      'closed',
      'message',
      {
        bubbles: [
          {
            fr: 'Nos conseillers répondent du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 18 h, sauf les jours fériés. Ils reviennent {{ next_opening | default: "bientôt" }}.',
            en: 'Our team answers from Monday to Friday, 9:00 to 12:30 and 13:30 to 18:00 in France, except on public holidays. They are back {{ next_opening | default: "soon" }}.',
          },
        ],
      },
      'over',
    )
    .block('over', 'end')
}

/** The sub-flow "more": the second answer on the same subject. `told` says whether there was one. */
export function moreFlow(locale: Locale): Draft {
  const draft = flow({ en: 'Tell more', fr: 'En dire plus' }[locale])
  const subjects = Object.entries(more)
  draft.block(
    'which',
    'condition',
    {
      name: { en: 'About what?', fr: 'À quel sujet ?' }[locale],
      branches: subjects.map(([subject]) => ({
        id: subject,
        label: subject,
        when: all(when('faq', 'startsWith', `${subject}.`)),
        to: subject,
      })),
    },
    { otherwise: 'nothing' },
  )
  for (const [subject, said] of subjects) draft.block(subject, 'message', { bubbles: [said] }, 'some')
  return draft
    .block('some', 'setValue', toldIs(true, locale), 'over')
    .block('nothing', 'setValue', toldIs(false, locale), 'over')
    .block('over', 'end')
}

function toldIs(value: boolean, locale: Locale) {
  const name = value
    ? { en: 'There was more', fr: 'Il y avait plus' }
    : { en: 'That is all', fr: 'C’est tout' }
  return { name: name[locale], assignments: [{ variable: 'told', from: 'value', value }] }
}
