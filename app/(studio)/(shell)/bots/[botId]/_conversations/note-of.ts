import type { conversationWords } from './conversation-words.ts'
import type { Happening } from './turns-of.ts'

type Said = (typeof conversationWords)['en']

/** A line for what happened beside what was said; null: it says nothing to a reader. */
export function noteOf({ kind, about, by }: Happening, { happened }: Said): string | null {
  const who = by ?? ''
  switch (kind) {
    case 'track':
      return happened.goal(about)
    case 'handOff':
      return happened.handOff
    case 'takeOver':
      return happened.takeOver(who)
    case 'handBack':
      return happened.handBack(who)
    case 'close':
      return happened.close(who)
    case 'problem':
      return happened.problem(about)
    case 'interrupt':
      return happened.interrupt(about)
    case 'locale':
      return happened.locale(about)
    case 'result':
      return happened.result(about)
    case 'timer':
      return happened.timer
    case 'privacy':
      return happened.privacy
    default:
      return null
  }
}
