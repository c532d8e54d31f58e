import { words } from '#flow/words.ts'

export const publishWords = words({
  en: {
    publish: 'Publish',
    title: (number: number) => `Publish version ${number}`,
    anyway: (number: number) => `Publish version ${number} anyway`,
    help: 'Conversations that are running stay on their version. New ones get this one.',
    note: 'What is new',
    noteHint: 'A line for you and your team',
    errors: (count: number) =>
      count === 1
        ? 'One error stands in the way. Repair it first.'
        : `${count} errors stand in the way. Repair them first.`,
    warnings: (count: number) => (count === 1 ? 'One thing to look at.' : `${count} things to look at.`),
    changed: 'Somebody changed the draft just now. Look at it once more, then publish.',
    failed: 'It was not published: the server did not take it. Nothing is lost; try again.',
    changes: 'What changed since the live version',
    cancel: 'Cancel',
    live: 'It is live',
    liveHelp: 'Your bot answers here. Share the address, or put it on your site.',
    isLive: (number: number) => `Version ${number} is live`,
    nothingNew: 'The draft is the same: there is nothing new to publish. Your bot answers here.',
    share: 'Put it on your site',
    close: 'Done',
  },
  fr: {
    publish: 'Publier',
    title: (number: number) => `Publier la version ${number}`,
    anyway: (number: number) => `Publier la version ${number} quand même`,
    help: 'Les conversations en cours restent sur leur version. Les nouvelles auront celle-ci.',
    note: 'Ce qui change',
    noteHint: 'Une ligne pour vous et votre équipe',
    errors: (count: number) =>
      count < 2
        ? 'Une erreur empêche de publier. Corrigez-la d’abord.'
        : `${count} erreurs empêchent de publier. Corrigez-les d’abord.`,
    warnings: (count: number) => (count < 2 ? 'Un point à regarder.' : `${count} points à regarder.`),
    changed: 'Quelqu’un vient de modifier le brouillon. Regardez-le encore une fois, puis publiez.',
    failed: 'La publication n’a pas eu lieu\u00a0: le serveur ne l’a pas prise. Rien n’est perdu, réessayez.',
    changes: 'Ce qui a changé depuis la version en ligne',
    cancel: 'Annuler',
    live: 'C’est en ligne',
    liveHelp: 'Votre bot répond ici. Partagez l’adresse, ou placez-le sur votre site.',
    isLive: (number: number) => `La version ${number} est en ligne`,
    nothingNew: 'Le brouillon est identique\u00a0: il n’y a rien de nouveau à publier. Votre bot répond ici.',
    share: 'Le placer sur votre site',
    close: 'Terminé',
  },
})
