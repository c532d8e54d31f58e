import type { Outgoing } from '#app/_chat/transcript.ts'

type Kept = { key: string; text: string; at: number }

const place = (conversation: string) => `parcours.sending.${conversation}`
/** For so long, in ms, it goes out by itself; what is older may no longer fit, and its agent decides. */
const fresh = 600_000

/** Texts that an agent sent and the server has not confirmed, kept in this browser: leaving the page loses none. Files are not kept. */
export function keptReplies(conversation: string, now: number): Outgoing[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(conversation)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept).map((one) => outgoingOf(one, now)) : []
  } catch {
    return []
  }
}

export function keepReplies(conversation: string, outgoing: readonly Outgoing[]): void {
  const texts = outgoing.flatMap(({ key, shown, at }) =>
    shown.type === 'text' && shown.text ? [{ key, text: shown.text, at }] : [],
  )
  try {
    if (texts.length === 0) localStorage.removeItem(place(conversation))
    else localStorage.setItem(place(conversation), JSON.stringify(texts))
  } catch {
    // Without storage they live as long as the page.
  }
}

/** An agent's words on their way. */
export function outgoingText(key: string, text: string, at: number): Omit<Outgoing, 'state'> {
  return { key, answer: { text }, shown: { type: 'text', text }, at }
}

function outgoingOf({ key, text, at }: Kept, now: number): Outgoing {
  return { ...outgoingText(key, text, at), state: now - at < fresh ? 'waiting' : 'failed' }
}

function isKept(one: Partial<Kept> | null): one is Kept {
  return typeof one?.key === 'string' && typeof one.text === 'string' && typeof one.at === 'number'
}
