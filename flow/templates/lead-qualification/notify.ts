import { flow } from '#flow/build/flow.ts'
import type { Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/**
 * The sub-flow "notify": mails the lead to the sales team, in their language and not the visitor's; `mailed` says whether it
 * left.
 */
export function notifyFlow(locale: Locale): Draft {
  return flow({ en: 'Tell the sales team', fr: 'Prévenir les ventes' }[locale])
    .block('not', 'setValue', mailedIs(false, locale), 'mail')
    .block(
      'mail',
      'sendEmail',
      {
        to: '{{ bot.sales_email }}',
        replyTo: '{{ contact.email }}',
        ...mail[locale],
      },
      { sent: 'left', error: 'over' },
    )
    .block('left', 'setValue', mailedIs(true, locale), 'over')
    .block('over', 'end')
}

const mail = {
  fr: {
    subject: 'Prospect {{ band_label }} ({{ score }}/100) : {{ need_label.fr | truncate: 60 }}',
    body: '- Projet : {{ need_label.fr }}\n- Personnes : {{ size_label.fr }}\n- Rôle : {{ role_label.fr }}\n- Pour quand : {{ timeline_label.fr }}\n- Budget : {{ budget_label.fr }}\n- E-mail : {{ contact.email | default: "non donné" }}\n- Téléphone : {{ contact.phone | phone | default: "non donné" }}\n- Nom : {{ contact.name | default: "non donné" }}\n- Rappel : {{ call.fr | default: "non demandé" }}\n\nScore : {{ score }} = {{ reasons }}\n\nPage : {{ page | default: "inconnue" }}',
  },
  en: {
    subject: 'Lead {{ band_label }} ({{ score }}/100): {{ need_label.en | truncate: 60 }}',
    body: '- Project: {{ need_label.en }}\n- People: {{ size_label.en }}\n- Role: {{ role_label.en }}\n- When: {{ timeline_label.en }}\n- Budget: {{ budget_label.en }}\n- E-mail: {{ contact.email | default: "not given" }}\n- Phone: {{ contact.phone | phone | default: "not given" }}\n- Name: {{ contact.name | default: "not given" }}\n- Call: {{ call.en | default: "not asked for" }}\n\nScore: {{ score }} = {{ reasons }}\n\nPage: {{ page | default: "unknown" }}',
  },
}

function mailedIs(value: boolean, locale: Locale) {
  const name = value ? { en: 'It left', fr: 'Il est parti' } : { en: 'Not yet', fr: 'Pas encore' }
  return { name: name[locale], assignments: [{ variable: 'mailed', from: 'value', value }] }
}
