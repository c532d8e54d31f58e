import type { InboxConversation } from '#db/queries/inbox-conversation.ts'
import { contactName } from '#flow/text/contact-name.ts'
import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'
import type { Mail } from '#server/mailer.ts'

type Letter = { to: string; locale: Locale; id: string; link: string }
type About = Pick<InboxConversation, 'bot' | 'contact' | 'note'> & { lastWords: string }

/** The mail that tells a member of the team that somebody waits for an answer, and for what, in their language. */
export function waitingMail(letter: Letter, about: About): Mail {
  const { waiting } = mailWords[letter.locale]
  return inboxMail(letter, about, waiting)
}

/** The mail that tells a member of the team who is away that a colleague handed a conversation on to them. */
export function handedMail(letter: Letter, about: About, by: string): Mail {
  const { subject, opens } = mailWords[letter.locale].handed
  return inboxMail(letter, about, {
    subject: (who, bot) => subject(oneLine(by), who, bot),
    opens: (who, bot) => opens(by, who, bot),
  })
}

type Opening = { [part in 'subject' | 'opens']: (who: string, bot: string) => string }

function inboxMail(
  { to, locale, id, link }: Letter,
  { bot, contact, note, lastWords }: About,
  { subject, opens }: Opening,
): Mail {
  const said = mailWords[locale]
  const who = contactName(contact, locale)
  const told = (title: string, what: string) => (what === '' ? '' : `${title}\n\n${what.slice(0, 2000)}\n\n`)
  const noted = note.trim()
  const wrote = lastWords.trim()
  // Often the bot noted just that.
  const about = told(said.about, noted) + told(said.wrote, noted.includes(wrote) ? '' : wrote)
  const text = `${said.hello}\n\n${opens(who, bot.name)}\n\n${about}${said.answer}\n\n${link}\n\n${said.why}\n`
  return { to, id, subject: subject(oneLine(who), oneLine(bot.name)), text }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100)
}

const mailWords = words({
  en: {
    waiting: {
      subject: (who: string, bot: string) => `${who} is waiting for an answer (${bot})`,
      opens: (who: string, bot: string) =>
        `${who} asked the bot ${bot} for a person, and nobody has answered yet.`,
    },
    handed: {
      subject: (by: string, who: string, bot: string) => `${by} hands ${who} on to you (${bot})`,
      opens: (by: string, who: string, bot: string) =>
        `${by} handed ${who}, who talked with the bot ${bot}, on to you.`,
    },
    hello: 'Hello,',
    about: 'What the bot noted:',
    wrote: 'What they wrote last:',
    answer: 'Answer here:',
    why: 'You get this mail because you answer visitors. Turn it off in the inbox, under “Alerts”.',
  },
  fr: {
    waiting: {
      subject: (who: string, bot: string) => `${who} attend une réponse (${bot})`,
      opens: (who: string, bot: string) =>
        `${who} a demandé une personne au bot ${bot}, et personne n’a encore répondu.`,
    },
    handed: {
      subject: (by: string, who: string, bot: string) => `${by} vous confie ${who} (${bot})`,
      opens: (by: string, who: string, bot: string) =>
        `${by} vous a confié la conversation de ${who} avec le bot ${bot}.`,
    },
    hello: 'Bonjour,',
    about: 'Ce que le bot a noté\u00a0:',
    wrote: 'Son dernier message\u00a0:',
    answer: 'Répondez ici\u00a0:',
    why: 'Vous recevez ce message parce que vous répondez aux visiteurs. Pour ne plus le recevoir\u00a0: Messagerie, «\u00a0Alertes\u00a0».',
  },
})
