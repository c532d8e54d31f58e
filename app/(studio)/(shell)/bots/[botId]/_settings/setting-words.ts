import { words } from '#flow/words.ts'

/** What a bot's settings say. */
export const settingWords = words({
  en: {
    identity: 'Name and address',
    name: 'Name',
    nameNeeded: 'A bot needs a name.',
    slug: 'Address',
    slugHelp: 'Links and widgets with the former address stop working when you change it.',
    slugRule: 'Two to 60 small letters, digits and single hyphens.',
    save: 'Save',
    saved: 'Saved',
    secret: 'Signed-in visitors',
    secretHelp:
      'Your site can vouch for who its visitors are: it signs their id with this key (HMAC-SHA256, in hexadecimal), so that a conversation follows them to every device.',
    make: 'Make a key',
    renew: 'Make a new key',
    renewTitle: 'Make a new key?',
    renewLost:
      'The former key stops working at once: visitors are strangers until your site signs with the new one.',
    once: 'Copy it now: it is not shown again.',
    hasKey: 'A key was made. It cannot be shown again.',
    copy: 'Copy the key',
    end: 'Move to the bin',
    endHelp: 'The bot goes offline at once, and can be restored for 30 days.',
    throwAway: 'Move to the bin',
  },
  fr: {
    identity: 'Nom et adresse',
    name: 'Nom',
    nameNeeded: 'Un bot a besoin d’un nom.',
    slug: 'Adresse',
    slugHelp: 'Les liens et widgets qui portent l’ancienne adresse cesseront de fonctionner.',
    slugRule: 'De 2 à 60 minuscules, chiffres et traits d’union simples.',
    save: 'Enregistrer',
    saved: 'Enregistré',
    secret: 'Visiteurs connectés',
    secretHelp:
      'Votre site peut garantir l’identité de ses visiteurs\u00a0: il signe leur identifiant avec cette clé (HMAC-SHA256, en hexadécimal), et la conversation les suit sur chaque appareil.',
    make: 'Créer une clé',
    renew: 'Créer une nouvelle clé',
    renewTitle: 'Créer une nouvelle clé\u00a0?',
    renewLost:
      'L’ancienne clé cesse aussitôt de fonctionner\u00a0: les visiteurs sont inconnus tant que votre site ne signe pas avec la nouvelle.',
    once: 'Copiez-la maintenant\u00a0: elle ne sera plus affichée.',
    hasKey: 'Une clé a été créée. Elle ne peut plus être affichée.',
    copy: 'Copier la clé',
    end: 'Mettre à la corbeille',
    endHelp: 'Le bot passe aussitôt hors ligne, et peut être restauré pendant 30 jours.',
    throwAway: 'Mettre à la corbeille',
  },
})
