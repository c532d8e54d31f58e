import type { Answers } from '#app/_api/api-context.ts'
import { contactName } from '#flow/text/contact-name.ts'
import type { Locale } from '#flow/words.ts'
import { words } from '#flow/words.ts'
import { alertChoices } from './alert-choices.ts'
import { chime } from './chime.ts'

/** Somebody who began to wait, or was handed on. */
export type Arrival = Pick<Answers['inbox']['list']['rows'][number], 'id' | 'contact'> & {
  mine: boolean
  handedBy: string | null
  botName: string
  text: string
}

/** Calls the agent, in the ways that they chose: by a sound, and by a notification while they look elsewhere. `go` leads to the conversation. */
export function callAgent(arrived: readonly Arrival[], locale: Locale, go: (id: string) => void): void {
  const { sound, notifications } = alertChoices()
  const [latest] = arrived.slice(-1)
  if (!latest) return
  if (sound) chime()
  // Where the browser no longer allows it, what is made here is not shown.
  if (!notifications || !('Notification' in window)) return
  if (document.visibilityState === 'visible' && document.hasFocus()) return
  const said = callWords[locale]
  const who = contactName(latest.contact, locale)
  try {
    const title =
      latest.handedBy !== null
        ? said.handed(latest.handedBy, who)
        : latest.mine
          ? said.wrote(who)
          : said.waits(who)
    const shown = new Notification(title, {
      body: [latest.botName, latest.text].filter(Boolean).join(' · '),
      tag: latest.id,
    })
    shown.onclick = () => {
      window.focus()
      go(latest.id)
      shown.close()
    }
  } catch {
    // Some browsers on phones let only service workers notify.
  }
}

const callWords = words({
  en: {
    waits: (who: string) => `${who} is waiting for an answer`,
    wrote: (who: string) => `${who} wrote to you`,
    handed: (by: string, who: string) => `${by} hands ${who} on to you`,
  },
  fr: {
    waits: (who: string) => `${who} attend une réponse`,
    wrote: (who: string) => `${who} vous a écrit`,
    handed: (by: string, who: string) => `${by} vous confie ${who}`,
  },
})
