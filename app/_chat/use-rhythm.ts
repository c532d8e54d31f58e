import { useEffect, useState } from 'react'
import type { Message } from '#app/_chat/contract.ts'

/** How long the bot seems to write before a bubble, in ms: by its length, never more than 1.2 s. */
function writingTime({ type, text }: Pick<Message, 'type' | 'text'>, isFirst: boolean): number {
  if (isFirst) return 350
  return type === 'text' ? Math.min(1200, 450 + (text?.length ?? 0) * 6) : 700
}

/** All bubbles of one turn are there after this many ms. */
const longestTurn = 2400

/**
 * Lets the bot's messages come one by one, as somebody writes. Gives the messages to show, and whether the bot is writing the next.
 * Nothing is held back from who asked for less motion, from a tab that nobody sees, up to message `upTo` (what was there before), or
 * when `hurry` changes (the visitor goes on without waiting).
 */
export function useRhythm(
  messages: readonly Message[],
  { upTo, hurry, off }: { upTo: number; hurry: number; off: boolean },
): { shown: readonly Message[]; writing: boolean } {
  const [revealed, reveal] = useState(upTo)
  const [spent, spend] = useState(0)
  const seq = Math.max(revealed, upTo)
  const last = messages[messages.length - 1]?.seq ?? 0
  const instant = off || document.hidden || calm()
  const next = instant ? undefined : messages.find((message) => message.seq > seq && message.role === 'bot')
  const before = next && messages[messages.indexOf(next) - 1]
  const wait = next ? Math.min(writingTime(next, before?.role !== 'bot'), longestTurn - spent) : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever hurries sees all that is there.
  useEffect(() => reveal(last), [hurry])

  useEffect(() => {
    if (!next) {
      reveal(last)
      spend(0)
      return
    }
    const timer = setTimeout(() => {
      reveal(next.seq)
      spend(spent + wait)
    }, wait)
    return () => clearTimeout(timer)
  }, [next, last, spent, wait])

  if (!next) return { shown: messages, writing: false }
  return { shown: messages.filter((message) => message.seq < next.seq), writing: true }
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
