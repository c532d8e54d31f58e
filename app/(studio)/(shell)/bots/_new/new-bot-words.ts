import { words } from '#flow/words.ts'

/** What the gallery says. */
export const newBotWords = words({
  en: {
    bots: 'Bots',
    title: 'New bot',
    help: 'Choose something to begin with, talk to it beside, and make it yours.',
    beginWith: 'Begin with',
    name: 'Name',
    nameHint: 'Visitors see it at the head of the chat. It can be changed later.',
    create: 'Create the bot',
    preview: 'Preview',
    file: 'From a file',
    drop: 'Drop a bot’s file here',
    dropHelp: 'A .json file that was exported from Parcours.',
    choose: 'Choose a file',
    created: (name: string) => `“${name}” was made`,
    notText: 'This file cannot be read. Nothing was added.',
    mayNot: 'Your role here does not allow making bots. Ask an owner of the workspace.',
  },
  fr: {
    bots: 'Bots',
    title: 'Nouveau bot',
    help: 'Choisissez un point de départ, parlez-lui à côté, puis faites-en le vôtre.',
    beginWith: 'Commencer par',
    name: 'Nom',
    nameHint: 'Les visiteurs le voient en tête de la conversation. Il peut changer plus tard.',
    create: 'Créer le bot',
    preview: 'Aperçu',
    file: 'Depuis un fichier',
    drop: 'Déposez ici le fichier d’un bot',
    dropHelp: 'Un fichier .json exporté de Parcours.',
    choose: 'Choisir un fichier',
    created: (name: string) => `«\u00a0${name}\u00a0» est créé`,
    notText: 'Ce fichier ne peut pas être lu. Rien n’a été ajouté.',
    mayNot: 'Votre rôle ici ne permet pas de créer des bots. Demandez à un propriétaire de l’espace.',
  },
})
