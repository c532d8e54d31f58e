import type { Locale, Words } from '#flow/words.ts'
import { plural } from '#flow/words.ts'
import type { Failure, ProblemCode, ProblemDetails } from './problem.ts'
import { failureOf } from './problem.ts'

/** What happened, whether anything was lost, and what to do, in one or two sentences. */
export function sayProblem(error: unknown, locale: Locale): string {
  return sayFailure(failureOf(error), locale)
}

/** The same of what is known about it. */
export function sayFailure(failure: Failure, locale: Locale): string {
  if (failure.kind !== 'problem') return problemWords[locale][failure.kind]
  const sentence = problemWords[locale][failure.code]
  return typeof sentence === 'string' ? sentence : sentence(failure.details)
}

type Sentences = { [K in Exclude<Failure['kind'], 'problem'>]: string } & {
  [C in ProblemCode]: string | ((details: ProblemDetails) => string)
}

const seconds = (locale: Locale, details: ProblemDetails) => {
  const count = typeof details.retryAfter === 'number' ? details.retryAfter : 60
  return locale === 'fr'
    ? plural('fr', count, { one: '#\u00a0seconde', other: '#\u00a0secondes' })
    : plural('en', count, { one: '# second', other: '# seconds' })
}

/** Words that came with the problem, where the server had more to say than a code. */
function says({ says }: ProblemDetails, locale: Locale): string | undefined {
  return typeof says === 'object' && says !== null && !Array.isArray(says) ? text(says[locale]) : undefined
}

function text(said: unknown): string | undefined {
  return typeof said === 'string' ? said : undefined
}

const english: Sentences = {
  offline: 'The server cannot be reached. Check the connection and try again.',
  bug: 'Something went wrong on our side. Try again; if it stays, tell whoever runs this server.',
  badInput: 'Something in this form is not right. Check what is marked and try again.',
  signedOut: 'Your session has ended. Sign in again: what you see stays as it is.',
  wrongCredentials: 'This e-mail address and this password do not go together.',
  wrongToken: 'This conversation is not yours, or has begun anew.',
  conversationEnded: 'This conversation has ended.',
  notYours: ({ by }) =>
    by ? `${by} has this conversation.` : 'Nobody has this conversation yet. Take it first.',
  keyReused: 'This was sent before with another content. Nothing was done.',
  wrongCode: 'This is not the code that the terminal shows. Look for the line “First visit”.',
  forbidden: 'Your role here does not allow this. Ask an owner of the workspace.',
  foreignOrigin: 'This request did not come from this page’s own address. Reload the page and try again.',
  notFound: 'This is no longer there. Somebody may have deleted it.',
  linkExpired: 'This link no longer works. Ask for a new one.',
  alreadyThere: 'That is there already. Nothing was changed.',
  nameTaken: 'This name is taken. Choose another.',
  addressTaken: 'This address is taken by another bot. Choose another.',
  emailTaken: 'Somebody signs in with this e-mail address already. Sign in with it instead.',
  lastOwner: 'A workspace needs an owner. Make somebody else an owner first.',
  changedMeanwhile: 'Somebody changed this in the meantime. Look at it again, then repeat what you did.',
  inBin: 'This bot is in the bin. Take it out first.',
  notPublished: 'Nothing has been published yet. Publish a version first.',
  notEmpty: 'This is not empty.',
  weakPassword: 'A password needs 8 to 128 characters.',
  notAFlow: (details) =>
    says(details, 'en') ?? 'This file is not a bot made with Parcours. Nothing was added.',
  newerFlow: (details) =>
    says(details, 'en') ?? 'This file comes from a newer Parcours. Update this one, then import it again.',
  tooLarge: 'This is too large. Nothing was saved: take a smaller part.',
  flowHasErrors: 'Errors must be repaired before publishing. Nothing was published.',
  flowHasWarnings: 'There are warnings. Publish anyway, or look at them first.',
  csvUnreadable: 'This file cannot be read as a table. Nothing was imported.',
  csvHeader: 'The first line does not name the columns of this table. Nothing was imported.',
  csvValues: 'Some values do not fit their column. Nothing was imported.',
  wrongValue: 'This value does not fit its column.',
  tooMany: (details) => `Too many attempts. Try again in ${seconds('en', details)}.`,
  unavailable: 'The server cannot reach its database at the moment. Nothing was lost: try again shortly.',
}

const french: Sentences = {
  offline: 'Le serveur est injoignable. Vérifiez la connexion, puis réessayez.',
  bug: 'Quelque chose s’est mal passé de notre côté. Réessayez\u00a0; si cela persiste, prévenez la personne qui gère ce serveur.',
  badInput: 'Quelque chose ne va pas dans ce formulaire. Vérifiez ce qui est signalé, puis réessayez.',
  signedOut: 'Votre session a pris fin. Reconnectez-vous\u00a0: ce que vous voyez reste en place.',
  wrongCredentials: 'Cette adresse e-mail et ce mot de passe ne vont pas ensemble.',
  wrongToken: 'Cette conversation n’est pas la vôtre, ou a recommencé.',
  conversationEnded: 'Cette conversation est terminée.',
  notYours: ({ by }) =>
    by ? `Cette conversation est avec ${by}.` : 'Personne n’a encore cette conversation. Prenez-la d’abord.',
  keyReused: 'Cela a déjà été envoyé avec un autre contenu. Rien n’a été fait.',
  wrongCode: 'Ce n’est pas le code affiché dans le terminal. Cherchez la ligne «\u00a0First visit\u00a0».',
  forbidden: 'Votre rôle ici ne le permet pas. Demandez à un propriétaire de l’espace de travail.',
  foreignOrigin: 'Cette demande ne venait pas de l’adresse de cette page. Rechargez la page, puis réessayez.',
  notFound: 'Cela n’existe plus. Quelqu’un l’a peut-être supprimé.',
  linkExpired: 'Ce lien ne fonctionne plus. Demandez-en un nouveau.',
  alreadyThere: 'Cela existe déjà. Rien n’a été modifié.',
  nameTaken: 'Ce nom est déjà pris. Choisissez-en un autre.',
  addressTaken: 'Cette adresse est celle d’un autre bot. Choisissez-en une autre.',
  emailTaken: 'Quelqu’un se connecte déjà avec cette adresse e-mail. Connectez-vous plutôt avec elle.',
  lastOwner: 'Un espace de travail a besoin d’un propriétaire. Nommez-en d’abord un autre.',
  changedMeanwhile:
    'Quelqu’un l’a modifié entre-temps. Regardez à nouveau, puis refaites ce que vous vouliez.',
  inBin: 'Ce bot est dans la corbeille. Sortez-le d’abord.',
  notPublished: 'Rien n’a encore été publié. Publiez d’abord une version.',
  notEmpty: 'Ce n’est pas vide.',
  weakPassword: 'Un mot de passe compte de 8 à 128 caractères.',
  notAFlow: (details) =>
    says(details, 'fr') ?? 'Ce fichier n’est pas un bot fait avec Parcours. Rien n’a été ajouté.',
  newerFlow: (details) =>
    says(details, 'fr') ??
    'Ce fichier vient d’un Parcours plus récent. Mettez celui-ci à jour, puis importez-le à nouveau.',
  tooLarge: 'C’est trop volumineux. Rien n’a été enregistré\u00a0: prenez-en une plus petite partie.',
  flowHasErrors: 'Les erreurs doivent être corrigées avant de publier. Rien n’a été publié.',
  flowHasWarnings: 'Il y a des avertissements. Publiez quand même, ou regardez-les d’abord.',
  csvUnreadable: 'Ce fichier ne se lit pas comme un tableau. Rien n’a été importé.',
  csvHeader: 'La première ligne ne nomme pas les colonnes de cette table. Rien n’a été importé.',
  csvValues: 'Certaines valeurs ne conviennent pas à leur colonne. Rien n’a été importé.',
  wrongValue: 'Cette valeur ne convient pas à sa colonne.',
  tooMany: (details) => `Trop de tentatives. Réessayez dans ${seconds('fr', details)}.`,
  unavailable:
    'Le serveur ne joint pas sa base de données en ce moment. Rien n’est perdu\u00a0: réessayez sous peu.',
}

const problemWords: Words<Sentences> = { en: english, fr: french }
