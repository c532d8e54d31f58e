import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'

/** Everything that the chat itself says. What the bot says comes in the bot's own languages. */
export const chatWords = words({
  en: {
    conversation: 'Conversation',
    writing: 'is writing…',
    you: 'You',
    bot: 'Automated assistant',
    agent: 'Team',
    today: 'Today',
    yesterday: 'Yesterday',
    write: 'Write a message…',
    orWrite: 'Or write your answer…',
    email: 'name@example.com',
    phone: 'Your phone number',
    number: 'A number',
    send: 'Send',
    attach: 'Attach a file',
    close: 'Close',
    more: 'More',
    human: 'Talk to a person',
    restart: 'Start over',
    data: 'My data',
    language: 'Language',
    sending: 'Sending…',
    waiting: 'Will be sent when you are back online',
    notSent: 'Not sent',
    tooLarge: 'Too large',
    retry: 'Try again',
    remove: 'Remove',
    offline: 'You are offline. What you write is kept and sent when you are back.',
    trouble: 'The connection is poor. Trying again…',
    busy: 'Many people are writing just now. Trying again…',
    forbidden: 'This chat is not available on this site.',
    unavailable: 'This chat is not available at the moment.',
    connecting: 'Connecting…',
    inQueue: 'Waiting for a person',
    joined: 'is with you',
    place: (place: string) => `Waiting for a person, number ${place} in line`,
    ended: 'This conversation is over.',
    gone: 'This conversation no longer exists.',
    again: 'Start a new one',
    below: 'More below',
    options: (count: string) => `${count} answers to choose from`,
    none: 'None of these',
    picture: 'Picture',
    download: 'Download',
  },
  fr: {
    conversation: 'Conversation',
    writing: 'écrit…',
    you: 'Vous',
    bot: 'Assistant automatique',
    agent: 'L’équipe',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    write: 'Écrivez un message…',
    orWrite: 'Ou écrivez votre réponse…',
    email: 'nom@exemple.fr',
    phone: 'Votre numéro de téléphone',
    number: 'Un nombre',
    send: 'Envoyer',
    attach: 'Joindre un fichier',
    close: 'Fermer',
    more: 'Plus',
    human: 'Parler à une personne',
    restart: 'Recommencer',
    data: 'Mes données',
    language: 'Langue',
    sending: 'Envoi…',
    waiting: 'Partira au retour du réseau',
    notSent: 'Non envoyé',
    tooLarge: 'Trop lourd',
    retry: 'Réessayer',
    remove: 'Retirer',
    offline: 'Vous êtes hors ligne. Ce que vous écrivez est gardé et partira au retour du réseau.',
    trouble: 'La connexion est mauvaise. Nouvel essai…',
    busy: 'Beaucoup de personnes écrivent en ce moment. Nouvel essai…',
    forbidden: 'Cette discussion n’est pas disponible sur ce site.',
    unavailable: 'Cette discussion n’est pas disponible pour le moment.',
    connecting: 'Connexion…',
    inQueue: 'En attente d’une personne',
    joined: 'est avec vous',
    place: (place: string) => `En attente d’une personne, place ${place} dans la file`,
    ended: 'Cette conversation est terminée.',
    gone: 'Cette conversation n’existe plus.',
    again: 'En commencer une autre',
    below: 'Voir la suite',
    options: (count: string) => `${count} réponses au choix`,
    none: 'Aucun de ces choix',
    picture: 'Image',
    download: 'Télécharger',
  },
})

export type ChatWords = (typeof chatWords)[Locale]

/** The language that the chat itself speaks with somebody whose language is `locale` (BCP 47). */
export function chatLocale(locale: string): Locale {
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
