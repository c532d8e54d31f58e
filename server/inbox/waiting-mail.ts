import type { InboxConversation } from '#db/queries/inbox-conversation.ts'
import { contactName } from '#flow/text/contact-name.ts'
import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'
import type { Mail } from '#server/mailer.ts'

/** The mail that tells a member of the team that somebody waits for an answer, and for what, in their language. */
export function waitingMail(
  { to, locale, id, link }: { to: string; locale: Locale; id: string; link: string },
  {
    bot,
    contact,
    note,
    lastWords,
  }: Pick<InboxConversation, 'bot' | 'contact' | 'note'> & { lastWords: string },
): Mail {
  const said = mailWords[locale]
  const who = contactName(contact, locale)
  const told = (title: string, what: string) => (what === '' ? '' : `${title}\n\n${what.slice(0, 2000)}\n\n`)
  const noted = note.trim()
  const wrote = lastWords.trim()
  // Often the bot noted just that.
  const about = told(said.about, noted) + told(said.wrote, noted.includes(wrote) ? '' : wrote)
  const text = `${said.hello}\n\n${said.waits(who, bot.name)}\n\n${about}${said.answer}\n\n${link}\n\n${said.why}\n`
  return { to, id, subject: said.subject(oneLine(who), oneLine(bot.name)), text }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100)
}

const mailWords = words({
  en: {
    subject: (who: string, bot: string) => `${who} is waiting for an answer (${bot})`,
    hello: 'Hello,',
    waits: (who: string, bot: string) =>
      `${who} asked the bot ${bot} for a person, and nobody has answered yet.`,
    about: 'What the bot noted:',
    wrote: 'What they wrote last:',
    answer: 'Answer here:',
    why: 'You get this mail because you answer visitors. Turn it off in the inbox, under “Alerts”.',
  },
  fr: {
    subject: (who: string, bot: string) => `${who} attend une réponse (${bot})`,
    hello: 'Bonjour,',
    waits: (who: string, bot: string) =>
      `${who} a demandé une personne au bot ${bot}, et personne n’a encore répondu.`,
    about: 'Ce que le bot a noté\u00a0:',
    wrote: 'Son dernier message\u00a0:',
    answer: 'Répondez ici\u00a0:',
    why: 'Vous recevez ce message parce que vous répondez aux visiteurs. Pour ne plus le recevoir\u00a0: Messagerie, «\u00a0Alertes\u00a0».',
  },
})
