'use client'

import { Mail, Phone } from 'lucide-react'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { contactName } from '#flow/text/contact-name.ts'
import { words } from '#flow/words.ts'
import type { Opened } from './use-conversation.ts'

/** What an agent can still do when a conversation is over: write or call, as far as the person said where. */
export function OverNotice({ contact, bot }: Pick<Opened, 'contact' | 'bot'>) {
  const said = useWords(overWords)
  const locale = useLocale()
  const { email, phone } = contact
  const name = contactName(contact, locale)
  const subject = encodeURIComponent(said.subject(bot.name))
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-1 pb-2">
      <p className="grow basis-full text-12 text-ink-3 md:basis-0">
        {said.over} {email || phone ? said.reach(name) : said.unreachable}
      </p>
      {email ? (
        <a
          href={`mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${subject}`}
          className={buttonStyle({ size: 'sm' })}
        >
          <Mail />
          {said.mail}
        </a>
      ) : null}
      {phone ? (
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`} className={buttonStyle({ size: 'sm' })}>
          <Phone />
          {said.call}
        </a>
      ) : null}
    </div>
  )
}

const overWords = words({
  en: {
    over: 'It is over, and stays over: whoever comes back begins a new one.',
    reach: (name: string) => `You can still reach ${name}, and add notes.`,
    unreachable: 'No address is known; notes can still be added.',
    mail: 'Write a mail',
    call: 'Call',
    subject: (bot: string) => `Your conversation with ${bot}`,
  },
  fr: {
    over: 'Elle est terminée et le reste\u00a0: qui revient en commence une nouvelle.',
    reach: (name: string) => `Vous pouvez encore joindre ${name} et ajouter des notes.`,
    unreachable: 'Aucune adresse n’est connue\u00a0; des notes peuvent encore être ajoutées.',
    mail: 'Écrire un e-mail',
    call: 'Appeler',
    subject: (bot: string) => `Votre conversation avec ${bot}`,
  },
})
