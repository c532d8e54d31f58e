import type { GivenFields } from '#flow/build/given.ts'
import { all, any, cel, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * The hub and the five questions. The hub looks for what is still missing, in order: what is known already is not asked, and
 * to change an answer is to ask its question once more.
 */
export function questions(main: Draft, locale: Locale): void {
  main
    .block(
      'todo',
      'condition',
      {
        name: { en: 'What is still to be asked?', fr: 'Que reste-t-il à demander ?' }[locale],
        branches: [
          {
            id: 'away',
            label: { fr: 'Pas pour nous', en: 'Not for us' },
            when: any(
              when('need', 'isOneOf', 'client, job'),
              when('size', 'is', 'home'),
              when('role', 'is', 'studies'),
            ),
            to: 'elsewhere',
          },
          missing('need', { fr: 'Le projet', en: 'The project' }),
          missing('size', { fr: 'L’effectif', en: 'The size' }),
          missing('role', { fr: 'Le rôle', en: 'The role' }),
          missing('timeline', { fr: 'Le délai', en: 'The time' }),
          missing('budget', { fr: 'Le budget', en: 'The budget' }),
          {
            id: 'known',
            label: { fr: 'Adresse connue', en: 'Known address' },
            when: all(when('reachable', 'isFalse'), when('contact.email', 'isNotEmpty')),
            to: 'same',
          },
          {
            id: 'address',
            label: { fr: 'L’adresse', en: 'The address' },
            when: all(when('reachable', 'isFalse')),
            to: 'email',
          },
        ],
      },
      { otherwise: 'recap' },
    )
    .block('need', 'choice', need, { typed: 'isProject', gaveUp: 'stuck' })
    .block(
      'isProject',
      'condition',
      {
        name: { en: 'Is that a project?', fr: 'Est-ce un projet ?' }[locale],
        branches: [
          {
            id: 'greeting',
            label: { fr: 'Une politesse', en: 'A greeting' },
            when: when('need', 'isOneOf', 'bonjour, bonsoir, salut, coucou, merci, hello, hi, hey, thanks'),
            to: 'more',
          },
          {
            id: 'short',
            label: { fr: 'Trop court', en: 'Too short' },
            when: cel('size(need) < 4'),
            to: 'more',
          },
        ],
      },
      { otherwise: 'otherNeed' },
    )
    .block(
      'more',
      'setValue',
      {
        name: { en: 'Not a project yet', fr: 'Pas encore un projet' }[locale],
        assignments: [
          { variable: 'need', operation: 'clear' },
          { variable: 'need_label', operation: 'clear' },
        ],
      },
      'tellMore',
    )
    .block(
      'tellMore',
      'message',
      {
        bubbles: [
          {
            fr: 'Je vous écoute. Dites-moi en une phrase ce qu’il vous faut, ou choisissez une réponse.',
            en: 'I am listening. Tell me in a sentence what you need, or choose an answer.',
          },
        ],
      },
      'need',
    )
    .block(
      'otherNeed',
      'setValue',
      {
        name: { en: 'A project in their words', fr: 'Un projet en leurs mots' }[locale],
        assignments: [{ variable: 'need', text: 'other' }],
      },
      'todo',
    )
    .block('size', 'choice', size, { typed: 'readSize', gaveUp: 'stuck' })
  readSize(main, locale)
  main
    .block('role', 'choice', role, { gaveUp: 'stuck' })
    .block('timeline', 'choice', timeline, { gaveUp: 'stuck' })
    .block('budget', 'choice', budget, { typed: 'readBudget', gaveUp: 'stuck' })
  readBudget(main, locale)
}

function missing(variable: string, label: { fr: string; en: string }) {
  return { id: variable, label, when: all(when(variable, 'isEmpty')), to: variable }
}

type Fields = GivenFields<Locale>

const need: Fields = {
  prompt: { fr: 'Quel est votre projet ?', en: 'What is your project?' },
  options: [
    {
      id: 'new',
      value: 'new',
      label: { fr: 'Aménager de nouveaux bureaux', en: 'Furnish new offices' },
      synonyms: {
        fr: ['nouveaux bureaux', 'déménagement', 'déménager', 'on déménage', 'emménager', 'aménagement'],
        en: ['new offices', 'new office', 'moving', 'we are moving', 'relocation'],
      },
      to: 'todo',
    },
    {
      id: 'renew',
      value: 'renew',
      label: { fr: 'Renouveler du mobilier', en: 'Replace furniture' },
      synonyms: {
        fr: ['renouveler', 'remplacer', 'changer le mobilier', 'des chaises', 'des bureaux', 'des fauteuils'],
        en: ['replace', 'renew', 'chairs', 'desks', 'new furniture'],
      },
      to: 'todo',
    },
    {
      id: 'rooms',
      value: 'rooms',
      label: { fr: 'Équiper des salles de réunion', en: 'Equip meeting rooms' },
      synonyms: {
        fr: ['salle de réunion', 'salles de réunion', 'réunion', 'acoustique', 'cabines'],
        en: ['meeting room', 'meeting rooms', 'acoustics', 'booths'],
      },
      to: 'todo',
    },
    {
      id: 'client',
      value: 'client',
      label: { fr: 'Je suis déjà client', en: 'I am already a client' },
      synonyms: {
        fr: ['client', 'cliente', 'déjà client', 'sav', 'ma commande', 'facture', 'livraison', 'retour'],
        en: ['client', 'customer', 'already a customer', 'my order', 'invoice', 'delivery', 'support'],
      },
      to: 'client',
    },
    {
      id: 'job',
      value: 'job',
      label: { fr: 'Emploi ou partenariat', en: 'A job or a partnership' },
      synonyms: {
        fr: [
          'emploi',
          'stage',
          'alternance',
          'recrutement',
          'candidature',
          'cv',
          'partenariat',
          'partenaire',
        ],
        en: ['job', 'internship', 'career', 'careers', 'hiring', 'application', 'partnership', 'partner'],
      },
      to: 'job',
    },
  ],
  save: 'need',
  saveLabel: 'need_label',
  open: true,
  invalid: notUnderstood,
}

const size: Fields = {
  prompt: { fr: 'Pour combien de personnes ?', en: 'For how many people?' },
  options: [
    { id: 's', value: 's', label: { fr: '1 à 9', en: '1 to 9' }, to: 'todo' },
    { id: 'm', value: 'm', label: { fr: '10 à 49', en: '10 to 49' }, to: 'todo' },
    { id: 'l', value: 'l', label: { fr: '50 à 249', en: '50 to 249' }, to: 'todo' },
    {
      id: 'xl',
      value: 'xl',
      label: { fr: '250 et plus', en: '250 and more' },
      synonyms: { fr: ['plus de 250', '250+'], en: ['more than 250', '250+'] },
      to: 'todo',
    },
    {
      id: 'home',
      value: 'home',
      label: { fr: 'Pour moi, à la maison', en: 'For myself, at home' },
      synonyms: {
        fr: ['pour moi', 'moi', 'chez moi', 'à la maison', 'particulier', 'télétravail'],
        en: ['me', 'for me', 'myself', 'at home', 'private'],
      },
      to: 'home',
    },
  ],
  save: 'size',
  saveLabel: 'size_label',
  open: true,
  invalid: notUnderstood,
}

const role: Fields = {
  prompt: { fr: 'Quel est votre rôle dans ce projet ?', en: 'What is your role in it?' },
  options: [
    {
      id: 'decides',
      value: 'decides',
      label: { fr: 'Je décide', en: 'I decide' },
      synonyms: {
        fr: ['décideur', 'dirigeant', 'dirigeante', 'gérant', 'patron', 'directeur', 'directrice', 'pdg'],
        en: ['decision maker', 'owner', 'manager', 'director', 'ceo', 'founder'],
      },
      to: 'todo',
    },
    {
      id: 'prepares',
      value: 'prepares',
      label: { fr: 'Je prépare la décision', en: 'I prepare the decision' },
      synonyms: {
        fr: [
          'je compare',
          'assistant',
          'assistante',
          'acheteur',
          'acheteuse',
          'office manager',
          'consultant',
        ],
        en: ['i compare', 'assistant', 'buyer', 'purchasing', 'office manager', 'consultant'],
      },
      to: 'todo',
    },
    {
      id: 'studies',
      value: 'studies',
      label: { fr: 'C’est pour mes études', en: 'It is for my studies' },
      synonyms: {
        fr: ['étudiant', 'étudiante', 'école', 'mémoire', 'exposé', 'études'],
        en: ['student', 'school', 'thesis', 'studies'],
      },
      to: 'studies',
    },
  ],
  save: 'role',
  saveLabel: 'role_label',
  invalid: notUnderstood,
}

const timeline: Fields = {
  prompt: { fr: 'Pour quand ?', en: 'When do you need it?' },
  options: [
    {
      id: 'month',
      value: 'month',
      label: { fr: 'Dans le mois', en: 'Within a month' },
      synonyms: {
        fr: [
          'maintenant',
          'tout de suite',
          'urgent',
          'ce mois-ci',
          'au plus vite',
          'asap',
          'dès que possible',
        ],
        en: ['now', 'right now', 'urgent', 'this month', 'asap', 'as soon as possible'],
      },
      to: 'todo',
    },
    {
      id: 'quarter',
      value: 'quarter',
      label: { fr: 'Dans 1 à 3 mois', en: 'In 1 to 3 months' },
      synonyms: {
        fr: ['2 mois', 'deux mois', 'trois mois', '3 mois', 'ce trimestre', 'le mois prochain'],
        en: ['2 months', 'two months', 'three months', '3 months', 'this quarter', 'next month'],
      },
      to: 'todo',
    },
    {
      id: 'later',
      value: 'later',
      label: { fr: 'Plus tard', en: 'Later' },
      synonyms: {
        fr: ['6 mois', 'six mois', 'l’année prochaine', 'cette année', 'dans un an'],
        en: ['6 months', 'six months', 'next year', 'this year', 'in a year'],
      },
      to: 'todo',
    },
    {
      id: 'curious',
      value: 'curious',
      label: { fr: 'Je regarde, sans date', en: 'Just looking, no date' },
      synonyms: {
        fr: ['je regarde', 'sans date', 'je ne sais pas', 'pas de date', 'aucune idée', 'par curiosité'],
        en: ['just looking', 'no date', 'i don’t know', 'no idea', 'curious'],
      },
      to: 'todo',
    },
  ],
  save: 'timeline',
  saveLabel: 'timeline_label',
  invalid: notUnderstood,
}

const budget: Fields = {
  prompt: {
    fr: 'Quel budget avez-vous en tête, à peu près ? Ce n’est pas un engagement.',
    en: 'Roughly what budget do you have in mind? It commits you to nothing.',
  },
  options: [
    { id: 'b5', value: 'b5', label: { fr: 'Moins de 5 000 €', en: 'Less than €5,000' }, to: 'todo' },
    { id: 'b20', value: 'b20', label: { fr: '5 000 à 20 000 €', en: '€5,000 to €20,000' }, to: 'todo' },
    { id: 'b50', value: 'b50', label: { fr: '20 000 à 50 000 €', en: '€20,000 to €50,000' }, to: 'todo' },
    { id: 'more', value: 'more', label: { fr: 'Plus de 50 000 €', en: 'More than €50,000' }, to: 'todo' },
    {
      id: 'unsaid',
      value: 'unsaid',
      label: { fr: 'Je préfère ne pas le dire', en: 'I prefer not to say' },
      synonyms: {
        fr: ['non', 'non merci', 'passer', 'je ne sais pas', 'aucune idée', 'secret', 'à définir'],
        en: ['no', 'no thanks', 'skip', 'pass', 'i don’t know', 'no idea', 'rather not say', 'not defined'],
      },
      to: 'todo',
    },
  ],
  save: 'budget',
  saveLabel: 'budget_label',
  open: true,
  invalid: notUnderstood,
}

/** "Une soixantaine", "60 personnes": the number that was typed decides the band. */
function readSize(main: Draft, locale: Locale): void {
  main
    .block(
      'readSize',
      'setValue',
      {
        name: { en: 'The size in their words', fr: 'L’effectif en leurs mots' }[locale],
        assignments: [
          { variable: 'amount', from: 'expression', expression: 'double(size)' },
          {
            variable: 'size',
            from: 'expression',
            expression:
              'amount == null || amount < 1 ? null : amount >= 250 ? "xl" : amount >= 50 ? "l" : amount >= 10 ? "m" : "s"',
          },
        ],
      },
      'sizeRead',
    )
    .block(
      'sizeRead',
      'condition',
      {
        name: { en: 'Was it a number?', fr: 'Était-ce un nombre ?' }[locale],
        branches: [
          {
            id: 'no',
            label: { fr: 'Non', en: 'No' },
            when: all(when('size', 'isEmpty')),
            to: 'noSize',
          },
        ],
      },
      { otherwise: 'todo' },
    )
    .block(
      'noSize',
      'message',
      {
        bubbles: [
          {
            fr: 'Je n’ai pas reconnu de nombre. Un ordre de grandeur suffit, comme « 12 » ou « une centaine ».',
            en: 'I did not find a number. A rough one will do, like “12” or “a hundred”.',
          },
        ],
      },
      'size',
    )
}

/** "15 k€", "entre 10 et 15 000": an amount decides the band; an amount that cannot be read is kept in their words and counts nothing. */
function readBudget(main: Draft, locale: Locale): void {
  main
    .block(
      'readBudget',
      'setValue',
      {
        name: { en: 'The budget in their words', fr: 'Le budget en leurs mots' }[locale],
        assignments: [
          { variable: 'amount', from: 'expression', expression: 'double(budget)' },
          {
            variable: 'budget',
            from: 'expression',
            expression:
              'amount == null ? "unsaid" : amount > 50000 ? "more" : amount > 20000 ? "b50" : amount >= 5000 ? "b20" : "b5"',
          },
        ],
      },
      'smallBudget',
    )
    .block(
      'smallBudget',
      'condition',
      {
        name: { en: 'Thousands, perhaps?', fr: 'Des milliers, peut-être ?' }[locale],
        branches: [
          {
            id: 'thousands',
            label: { fr: 'Moins de 1 000', en: 'Less than 1,000' },
            when: all(when('amount', 'greater', 0), when('amount', 'less', 1000)),
            to: 'sureBudget',
          },
        ],
      },
      { otherwise: 'todo' },
    )
    .block(
      'sureBudget',
      'choice',
      {
        prompt: {
          fr: 'Vous voulez dire {{ amount | number }} € ou {{ amount | number }} 000 € ?',
          en: 'Do you mean €{{ amount | number }} or €{{ amount | number }},000?',
        },
        options: [
          {
            id: 'thousands',
            label: { fr: '{{ amount | number }} 000 €', en: '€{{ amount | number }},000' },
            synonyms: { fr: ['milliers', 'mille', 'k€', 'k'], en: ['thousands', 'thousand', 'k'] },
            to: 'thousands',
          },
          {
            id: 'euros',
            label: { fr: '{{ amount | number }} €', en: '€{{ amount | number }}' },
            synonyms: { fr: ['euros'], en: ['euros'] },
            to: 'todo',
          },
        ],
        saveLabel: 'budget_label',
        invalid: notUnderstood,
      },
      { gaveUp: 'todo' },
    )
    .block(
      'thousands',
      'setValue',
      {
        name: { en: 'In thousands', fr: 'En milliers' }[locale],
        assignments: [
          { variable: 'amount', from: 'expression', expression: 'amount * 1000' },
          {
            variable: 'budget',
            from: 'expression',
            expression: 'amount > 50000 ? "more" : amount > 20000 ? "b50" : amount >= 5000 ? "b20" : "b5"',
          },
        ],
      },
      'todo',
    )
}

/** Domains whose addresses are thrown away: an answer would reach nobody. */
export const disposable = any(
  ...[
    'yopmail.com',
    'mailinator.com',
    'guerrillamail.com',
    'temp-mail.org',
    '10minutemail.com',
    'jetable.org',
  ].map((domain) => when('email', 'endsWith', `@${domain}`)),
)
