import { all, when } from '#flow/build/when.ts'
import { leadsTable } from '#flow/templates/lead-qualification/leads-table.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Points out of 100, by what was answered. Preferring not to tell a budget costs nothing but its points. */
const points = {
  need: '{"new": 20, "renew": 15, "rooms": 15, "other": 10}[need]',
  size: '{"s": 5, "m": 15, "l": 20, "xl": 20}[size]',
  role: '{"decides": 20, "prepares": 12}[role]',
  timeline: '{"month": 20, "quarter": 15, "later": 8, "curious": 0}[timeline]',
  budget: '{"b5": 5, "b20": 12, "b50": 18, "more": 20, "unsaid": 0}[budget]',
  /** A personal address is welcome, and says a little less. */
  email:
    '["gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.fr", "yahoo.com", "yahoo.fr", "free.fr", "orange.fr", "wanadoo.fr", "sfr.fr", "laposte.net", "icloud.com", "proton.me", "gmx.com"].contains(contact.email.split("@")[1]) ? -1 : 0',
}

const answers = ['need', 'size', 'role', 'timeline', 'budget']

const bands = {
  fr: '{"hot": "chaud", "warm": "tiède", "cold": "froid"}[band]',
  en: '{"hot": "hot", "warm": "warm", "cold": "cold"}[band]',
}

const reasons = {
  fr: 'projet {{ points_need }} + effectif {{ points_size }} + rôle {{ points_role }} + délai {{ points_timeline }} + budget {{ points_budget }} + adresse {{ points_email }}',
  en: 'project {{ points_need }} + size {{ points_size }} + role {{ points_role }} + time {{ points_timeline }} + budget {{ points_budget }} + address {{ points_email }}',
}

/** The score, out of an explainable table; then the lead is written down, whatever breaks on the way. */
export function score(main: Draft, locale: Locale): void {
  main
    .block(
      'score',
      'setValue',
      {
        name: { en: 'The score', fr: 'Le score' }[locale],
        assignments: [
          ...Object.entries(points).map(([what, expression]) => ({
            variable: `points_${what}`,
            from: 'expression',
            expression,
          })),
          {
            variable: 'score',
            from: 'expression',
            expression:
              'points_need + points_size + points_role + points_timeline + points_budget + points_email',
          },
          {
            variable: 'band',
            from: 'expression',
            expression: 'score >= 70 ? "hot" : score >= 40 ? "warm" : "cold"',
          },
          { variable: 'band_label', from: 'expression', expression: bands[locale] },
          { variable: 'reasons', text: reasons[locale] },
          {
            variable: 'topic',
            text: `${answers.map((name) => `{{ ${name}_label.${locale} }}`).join(' · ')} ({{ band_label }}, {{ score }}/100)`,
          },
        ],
      },
      'record',
    )
    .block(
      'record',
      'table',
      {
        operation: 'upsert',
        table: leadsTable.name,
        match: [{ column: 'contact', value: '{{ contact.email | default: contact.phone }}', ignore: 'case' }],
        values: [
          { column: 'email', value: '{{ contact.email }}' },
          { column: 'phone', value: '{{ contact.phone }}' },
          { column: 'band', value: '{{ band }}' },
          { column: 'score', value: '{{ score }}' },
          { column: 'reasons', value: '{{ reasons }}' },
          { column: 'need', value: `{{ need_label.${locale} }}` },
          { column: 'size', value: `{{ size_label.${locale} }}` },
          { column: 'role', value: `{{ role_label.${locale} }}` },
          { column: 'timeline', value: `{{ timeline_label.${locale} }}` },
          { column: 'budget', value: `{{ budget_label.${locale} }}` },
          { column: 'newsletter', value: '{{ newsletter }}' },
          { column: 'language', value: '{{ locale }}' },
          { column: 'page', value: '{{ page }}' },
          { column: 'last', value: '{{ now }}' },
        ],
      },
      { done: 'band', error: 'mailIt' },
    )
    .block('mailIt', 'goTo', { target: { flow: 'notify', block: '' } }, 'mailed')
    .block(
      'mailed',
      'condition',
      {
        name: { en: 'Did the mail leave?', fr: 'Le mail est-il parti ?' }[locale],
        branches: [
          {
            id: 'yes',
            label: { fr: 'Parti', en: 'It did' },
            when: all(when('mailed', 'isTrue')),
            to: 'byMail',
          },
        ],
      },
      { otherwise: 'notKept' },
    )
    .block(
      'byMail',
      'message',
      {
        bubbles: [
          {
            fr: 'Notre registre ne répond pas pour l’instant ; j’ai donc envoyé votre demande à l’équipe par e-mail. Rien n’est perdu.',
            en: 'Our register is not responding right now, so I sent your request to the team by e-mail. Nothing is lost.',
          },
        ],
      },
      'band',
    )
    .block(
      'notKept',
      'choice',
      {
        prompt: {
          fr: 'Je n’arrive pas à enregistrer votre demande, et je préfère vous le dire. Vos réponses restent ici : on réessaie, ou vous nous appelez au {{ bot.phone }} ?',
          en: 'I cannot record your request, and I would rather tell you. Your answers stay here: shall we try again, or will you call {{ bot.phone }}?',
        },
        options: [
          {
            id: 'again',
            label: { fr: 'Réessayer', en: 'Try again' },
            synonyms: { fr: ['oui', 'encore'], en: ['yes', 'again'] },
            to: 'record',
          },
          {
            id: 'call',
            label: { fr: 'J’appellerai', en: 'I will call' },
            synonyms: { fr: ['non', 'j’appelle'], en: ['no', 'call'] },
            to: 'bye',
          },
        ],
      },
      { gaveUp: 'bye' },
    )
}
