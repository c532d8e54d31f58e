import { flow } from '#flow/build/flow.ts'
import type { VariableType } from '#flow/document.ts'
import type { DemoTable, Draft } from '#flow/templates/template.ts'
import type { Locale } from '#flow/words.ts'

/** Requests that the bots leave for the team. */
export const ticketsTable: DemoTable = {
  name: 'tickets',
  columns: [
    { name: 'reference', type: 'text' },
    { name: 'topic', type: 'text' },
    { name: 'message', type: 'text' },
    { name: 'email', type: 'text' },
    { name: 'phone', type: 'text' },
    { name: 'status', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'channel', type: 'text' },
    { name: 'opened', type: 'date' },
  ],
  rows: [],
}

/**
 * `topic`, `about` and `reply_to` are given; `ticket` is the number afterwards, or empty when nothing could be left. What was
 * left is forgotten: the next request is another one.
 */
export const ticketVariables: { [name: string]: VariableType } = {
  topic: 'text',
  about: 'text',
  reply_to: 'text',
  ticket: 'text',
  'contact.phone': 'text',
}

const subject = {
  fr: '[{{ ticket }}] {{ topic | default: "Demande d’un visiteur" | truncate: 100 }}',
  en: '[{{ ticket }}] {{ topic | default: "Request of a visitor" | truncate: 100 }}',
}
const body = {
  fr: 'Demande **{{ ticket }}**\n\n- Sujet : {{ topic | default: "non précisé" }}\n- Message : {{ about | default: "aucun" }}\n- Répondre à : {{ reply_to | default: contact.phone }}\n- Langue : {{ locale }}',
  en: 'Request **{{ ticket }}**\n\n- Topic: {{ topic | default: "not said" }}\n- Message: {{ about | default: "none" }}\n- Reply to: {{ reply_to | default: contact.phone }}\n- Language: {{ locale }}',
}

/** For the team: in their language, not the visitor's. */
function mail(locale: Locale) {
  return {
    to: '{{ bot.team_email }}',
    replyTo: '{{ reply_to }}',
    subject: subject[locale],
    body: body[locale],
  }
}

/**
 * The sub-flow "ticket": gives the request a number, writes it to the table and tells the team by mail. When the table
 * does not answer, the mail carries it alone; when neither works it says so, and where else to go. Nothing ends in silence.
 */
export function ticketFlow(locale: Locale): Draft {
  return flow({ en: 'Leave a request', fr: 'Laisser une demande' }[locale])
    .block(
      'number',
      'setValue',
      {
        name: { en: 'Give it a number', fr: 'Lui donner un numéro' }[locale],
        assignments: [
          {
            variable: 'ticket',
            from: 'expression',
            expression:
              '"T-" + now.split("-")[1] + now.split("-")[2].split("T")[0] + "-" + now.split("T")[1].split(".")[0].split(":").join("")',
          },
        ],
      },
      'write',
    )
    .block(
      'write',
      'table',
      {
        operation: 'insert',
        table: ticketsTable.name,
        values: [
          { column: 'reference', value: '{{ ticket }}' },
          { column: 'topic', value: '{{ topic }}' },
          { column: 'message', value: '{{ about }}' },
          { column: 'email', value: '{{ reply_to }}' },
          { column: 'phone', value: '{{ contact.phone }}' },
          { column: 'status', value: 'new' },
          { column: 'language', value: '{{ locale }}' },
          { column: 'channel', value: '{{ channel }}' },
          { column: 'opened', value: '{{ now }}' },
        ],
      },
      { done: 'tell', error: 'mail' },
    )
    .block('tell', 'sendEmail', mail(locale), { sent: 'left', error: 'left' })
    .block('mail', 'sendEmail', mail(locale), { sent: 'left', error: 'none' })
    .block(
      'left',
      'setValue',
      {
        name: { en: 'Said, and not twice', fr: 'Dit, et une fois suffit' }[locale],
        assignments: [{ variable: 'about', operation: 'clear' }],
      },
      'over',
    )
    .block(
      'none',
      'setValue',
      {
        name: { en: 'There is no number', fr: 'Il n’y a pas de numéro' }[locale],
        assignments: [{ variable: 'ticket', operation: 'clear' }],
      },
      'sorry',
    )
    .block(
      'sorry',
      'message',
      {
        bubbles: [
          {
            fr: 'Je suis désolé : je n’arrive pas à transmettre votre demande pour l’instant. Écrivez-nous à {{ bot.team_email }} ou appelez le {{ bot.phone }}, nous nous en occuperons.',
            en: 'I am sorry: I cannot pass your request on right now. Write to {{ bot.team_email }} or call {{ bot.phone }}, and we will take care of it.',
          },
        ],
      },
      'over',
    )
    .block('over', 'end')
}
