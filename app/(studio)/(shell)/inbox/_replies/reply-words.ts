import { words } from '#flow/words.ts'

export const replyWords = words({
  en: {
    title: 'Ready replies',
    help: 'What your team says again and again. Type / in a conversation, then the name.',
    add: 'Add a ready reply',
    change: 'Change the ready reply',
    name: 'Name',
    nameHelp: 'Short: it is typed after the slash.',
    text: 'Text',
    save: 'Save',
    back: 'Back',
    remove: (name: string) => `Delete ${name}`,
    removed: (name: string) => `“${name}” is deleted`,
    empty: 'No ready reply yet',
    emptyHelp: 'Opening hours, directions, a thank-you: written once, used by everybody who answers.',
  },
  fr: {
    title: 'Réponses prêtes',
    help: 'Ce que votre équipe dit souvent. Tapez / dans une conversation, puis le nom.',
    add: 'Ajouter une réponse prête',
    change: 'Modifier la réponse prête',
    name: 'Nom',
    nameHelp: 'Court\u00a0: il se tape après la barre oblique.',
    text: 'Texte',
    save: 'Enregistrer',
    back: 'Retour',
    remove: (name: string) => `Supprimer ${name}`,
    removed: (name: string) => `«\u00a0${name}\u00a0» est supprimée`,
    empty: 'Aucune réponse prête',
    emptyHelp:
      'Horaires, accès, remerciements\u00a0: écrits une fois, utilisés par toutes les personnes qui répondent.',
  },
})
