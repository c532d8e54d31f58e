import { words } from '#flow/words.ts'

/** What the list of contacts says. */
export const contactWords = words({
  en: {
    title: 'Contacts',
    one: 'Contact',
    help: 'The people who talked with your bots, and what they let you know.',
    tabs: 'Contacts',
    people: 'People',
    erased: 'Erased',
    search: 'Name, e-mail, phone…',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    bots: 'Bots',
    seen: 'Seen',
    more: 'Show more',
    count: (count: string) => `${count} people`,
    atLeast: (count: string) => `More than ${count} people`,
    empty: 'Nobody has come by yet',
    emptyHelp:
      'Whoever talks with one of your bots appears here, with what they told it: a name, an address, what they agreed to.',
    toBots: 'See your bots',
    nobody: 'Nobody is found',
    nobodyHelp: 'Words are found by their beginning; a phone number however it is written.',
    clear: 'Clear the search',
  },
  fr: {
    title: 'Contacts',
    one: 'Contact',
    help: 'Les personnes qui ont parlé avec vos bots, et ce qu’elles vous ont confié.',
    tabs: 'Contacts',
    people: 'Personnes',
    erased: 'Effacements',
    search: 'Nom, e-mail, téléphone…',
    name: 'Nom',
    email: 'E-mail',
    phone: 'Téléphone',
    bots: 'Bots',
    seen: 'Vu',
    more: 'Afficher la suite',
    count: (count: string) => `${count} personnes`,
    atLeast: (count: string) => `Plus de ${count} personnes`,
    empty: 'Personne n’est encore passé',
    emptyHelp:
      'Quiconque parle avec l’un de vos bots apparaît ici, avec ce qu’il lui a confié\u00a0: un nom, une adresse, ses accords.',
    toBots: 'Voir vos bots',
    nobody: 'Personne ne correspond',
    nobodyHelp:
      'Les mots se trouvent par leur début\u00a0; un numéro de téléphone, quelle que soit son écriture.',
    clear: 'Effacer la recherche',
  },
})
