import { all, when } from '#flow/build/when.ts'
import { notUnderstood } from '#flow/templates/shared/said.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** What comes of the score: a human now or a call for the hot, help for the warm, the way to help oneself for the cold. */
export function outcome(main: Draft, locale: Locale): void {
  main
    .block(
      'band',
      'condition',
      {
        name: { en: 'Hot, warm or cold', fr: 'Chaud, tiède ou froid' }[locale],
        branches: [
          {
            id: 'hot',
            label: { fr: 'Chaud : 70 et plus', en: 'Hot: 70 and more' },
            when: all(when('score', 'greaterOrEqual', 70)),
            to: 'hotGoal',
          },
          {
            id: 'warm',
            label: { fr: 'Tiède : 40 à 69', en: 'Warm: 40 to 69' },
            when: all(when('score', 'greaterOrEqual', 40)),
            to: 'warmGoal',
          },
        ],
      },
      { otherwise: 'cold' },
    )
    .block('hotGoal', 'goal', { goal: 'lead_qualified', value: '{{ score }}' }, 'sales')
    .block('warmGoal', 'goal', { goal: 'lead_qualified', value: '{{ score }}' }, 'warm')
  hot(main, locale)
  warm(main, locale)
  cold(main)
}

function hot(main: Draft, locale: Locale): void {
  main
    .block(
      'sales',
      'hours',
      { name: { en: 'Hours of the sales team', fr: 'Horaires des ventes' }[locale], save: 'next_opening' },
      { open: 'now', closed: 'away' },
    )
    .block(
      'now',
      'choice',
      {
        prompt: {
          fr: 'Merci. Votre projet mérite mieux qu’un robot : un conseiller peut en parler avec vous tout de suite.',
          en: 'Thank you. Your project deserves better than a robot: someone can talk it over with you right now.',
        },
        options: [
          {
            id: 'now',
            label: { fr: 'Oui, maintenant', en: 'Yes, now' },
            synonyms: { fr: ['oui', 'maintenant', 'tout de suite'], en: ['yes', 'now', 'right now'] },
            to: 'hand',
          },
          {
            id: 'call',
            label: { fr: 'Appelez-moi plutôt', en: 'Call me instead' },
            synonyms: {
              fr: ['rappel', 'rappelez-moi', 'appelez-moi', 'plus tard'],
              en: ['call', 'call me', 'later'],
            },
            to: 'callback',
          },
          {
            id: 'email',
            label: { fr: 'Par e-mail', en: 'By e-mail' },
            synonyms: { fr: ['e-mail', 'mail', 'non'], en: ['e-mail', 'mail', 'no'] },
            to: 'written',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'callback' },
    )
    .block(
      'hand',
      'handOff',
      {
        message: {
          fr: 'Je vous mets en relation. Votre interlocuteur a vos réponses sous les yeux.',
          en: 'I am putting you through. They have your answers in front of them.',
        },
        team: 'sales',
        note: '{{ topic }}\n{{ reasons }}\n{{ contact.email | default: contact.phone }}',
        waitSeconds: 60,
      },
      { handled: 'wrap', nobody: 'nobody' },
    )
    .block(
      'nobody',
      'message',
      {
        bubbles: [
          {
            fr: 'Tous nos conseillers sont en ligne avec quelqu’un, je suis désolé. Convenons d’un rappel.',
            en: 'Everyone is with another client right now, I am sorry. Let us arrange a call.',
          },
        ],
      },
      'callback',
    )
    .block(
      'away',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci. Votre projet mérite d’en parler de vive voix ; nos conseillers sont de retour {{ next_opening | default: "bientôt" }}.',
            en: 'Thank you. Your project deserves a proper talk; our team will be back {{ next_opening | default: "soon" }}.',
          },
        ],
      },
      'callback',
    )
    .block('callback', 'goTo', { target: { flow: 'callback', block: '' } }, 'letters')
    .block('written', 'goTo', { target: { flow: 'callback', block: 'byMail' } }, 'letters')
}

function warm(main: Draft, locale: Locale): void {
  main
    .block(
      'warm',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci, votre demande est entre de bonnes mains. Pour avancer dès maintenant, voici nos [réalisations]({{ bot.site }}/realisations) et nos [prix par poste]({{ bot.site }}/prix).',
            en: 'Thank you, your request is in good hands. To get ahead right away, here are [offices we furnished]({{ bot.site }}/en/projects) and our [prices per desk]({{ bot.site }}/en/prices).',
          },
        ],
      },
      'talk',
    )
    .block(
      'talk',
      'choice',
      {
        prompt: {
          fr: 'Voulez-vous qu’un conseiller vous appelle pour en parler ?',
          en: 'Would you like someone to call you about it?',
        },
        options: [
          {
            id: 'yes',
            label: { fr: 'Oui, volontiers', en: 'Yes, please' },
            synonyms: { fr: ['oui', 'd’accord', 'appelez-moi'], en: ['yes', 'sure', 'ok', 'call me'] },
            to: 'callback',
          },
          {
            id: 'no',
            label: { fr: 'Non, un e-mail suffit', en: 'No, an e-mail will do' },
            synonyms: { fr: ['non', 'non merci', 'e-mail'], en: ['no', 'no thanks', 'e-mail'] },
            to: 'written',
          },
        ],
        invalid: notUnderstood,
      },
      { gaveUp: 'written' },
    )
    .block(
      'letters',
      'condition',
      {
        name: { en: 'Newsletter?', fr: 'Newsletter ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Acceptée', en: 'Agreed to' },
            when: all(when('newsletter', 'isTrue')),
            to: 'subscribed',
          },
        ],
      },
      { otherwise: 'wrap' },
    )
    .block(
      'subscribed',
      'message',
      {
        bubbles: [
          {
            fr: 'Nos conseils vous arriveront une fois par mois au plus. Chaque envoi a son lien pour arrêter.',
            en: 'Our advice will reach you once a month at most. Every letter has its link to stop.',
          },
        ],
      },
      'wrap',
    )
}

function cold(main: Draft): void {
  main
    .block(
      'cold',
      'message',
      {
        bubbles: [
          {
            fr: 'Merci, c’est noté. À ce stade, le plus utile est sans doute de regarder à votre rythme : personne ne vous relancera.',
            en: 'Thank you, noted. At this point it is probably best to look around at your own pace: nobody will chase you.',
          },
        ],
      },
      'coldGuides',
    )
    .block('coldGuides', 'message', { bubbles: [guides] }, 'letters')
    .block('guides', 'message', { bubbles: [guides] }, 'elsewhere')
}

const guides = {
  fr: '- [Le catalogue et les prix]({{ bot.site }}/catalogue)\n- [Le guide « Combien de mètres carrés par personne »]({{ bot.site }}/guides/surface)\n- [Le simulateur d’aménagement]({{ bot.site }}/simulateur)',
  en: '- [The catalogue, with prices]({{ bot.site }}/en/catalogue)\n- [The guide “How many square metres for each person”]({{ bot.site }}/en/guides/space)\n- [The office planner]({{ bot.site }}/en/planner)',
}
