import { plural, words } from '#flow/words.ts'

/** What is said of how long conversations are kept. */
export const keepingWords = words({
  en: {
    title: 'Keeping conversations',
    help: 'Conversations in which nothing has happened for longer than this are erased each night, with all that was said in them; people who have none left go too.',
    days: 'Erase after',
    daysHelp: 'Leave it empty to keep them until you erase them yourself.',
    unit: 'days',
    ever: 'Never',
    save: 'Save',
    preview: 'See what goes…',
    kept: (days: number) => plural('en', days, { one: 'Kept for # day', other: 'Kept for # days' }),
    keptForEver: 'Kept until you erase them',
    askTitle: (days: number) =>
      plural('en', days, { one: 'Keep conversations for # day?', other: 'Keep conversations for # days?' }),
    confirm: (days: number) => plural('en', days, { one: 'Erase after # day', other: 'Erase after # days' }),
    nothingNow: 'Nothing is that old today: nothing goes tonight.',
    tonight: 'The coming night, for ever:',
    conversations: (count: number) =>
      plural('en', count, { one: '# conversation', other: '# conversations' }),
    moreConversations: (count: number) =>
      plural('en', count, { one: 'more than # conversation', other: 'more than # conversations' }),
    people: (count: number) =>
      plural('en', count, { one: '# person who has no other one', other: '# people who have no other one' }),
    files: (count: number) => plural('en', count, { one: '# file', other: '# files' }),
    oldest: 'The oldest began on',
    stays: 'Figures and rows in your tables stay.',
  },
  fr: {
    title: 'Conservation des conversations',
    help: 'Les conversations où rien ne s’est passé depuis plus longtemps sont effacées chaque nuit, avec tout ce qui y a été dit\u00a0; les personnes qui n’en ont plus aucune aussi.',
    days: 'Effacer après',
    daysHelp: 'Laissez vide pour les garder jusqu’à ce que vous les effaciez.',
    unit: 'jours',
    ever: 'Jamais',
    save: 'Enregistrer',
    preview: 'Voir ce qui part…',
    kept: (days: number) => plural('fr', days, { one: 'Gardées # jour', other: 'Gardées # jours' }),
    keptForEver: 'Gardées jusqu’à ce que vous les effaciez',
    askTitle: (days: number) =>
      plural('fr', days, {
        one: 'Garder les conversations # jour\u00a0?',
        other: 'Garder les conversations # jours\u00a0?',
      }),
    confirm: (days: number) =>
      plural('fr', days, { one: 'Effacer après # jour', other: 'Effacer après # jours' }),
    nothingNow: 'Rien n’est aussi ancien aujourd’hui\u00a0: rien ne part cette nuit.',
    tonight: 'La nuit prochaine, pour toujours\u00a0:',
    conversations: (count: number) =>
      plural('fr', count, { one: '# conversation', other: '# conversations' }),
    moreConversations: (count: number) =>
      plural('fr', count, { one: 'plus de # conversation', other: 'plus de # conversations' }),
    people: (count: number) =>
      plural('fr', count, {
        one: '# personne qui n’en a pas d’autre',
        other: '# personnes qui n’en ont pas d’autre',
      }),
    files: (count: number) => plural('fr', count, { one: '# fichier', other: '# fichiers' }),
    oldest: 'La plus ancienne date du',
    stays: 'Les chiffres et les lignes de vos tables restent.',
  },
})
