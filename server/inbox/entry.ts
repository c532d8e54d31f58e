import type { StoredEvent } from '#db/queries/conversation-events.ts'
import type { MessageView } from '#server/live/schemas.ts'
import { messageViews } from '#server/live/view.ts'

/** What agents are told happened besides what was said. */
const kinds = ['handOff', 'takeOver', 'handOn', 'letGo', 'handBack', 'close', 'track'] as const

/**
 * One line of a conversation as agents read it: a message, a note among themselves, or something that happened. `key`: that of an agent's
 * request, by which their page knows what it has on its way.
 */
export type Entry = { seq: number; at: string } & (
  | { type: 'message'; message: MessageView; key?: string }
  | { type: 'note'; text: string; author: string }
  | { type: 'event'; kind: (typeof kinds)[number]; author?: string; to?: string; text?: string }
)

export function entryOf(event: StoredEvent): Entry | undefined {
  const { seq, kind, body } = event
  const head = { seq, at: new Date(event.at).toISOString() }
  const author = typeof body.author === 'string' ? body.author : undefined
  if (kind === 'note') return { ...head, type: 'note', text: String(body.text), author: author ?? '' }
  const happened = kinds.find((one) => one === kind)
  if (happened) {
    const said = happened === 'handOff' ? body.note : happened === 'track' ? body.goal : undefined
    return {
      ...{ ...head, type: 'event', kind: happened },
      ...(author !== undefined && { author }),
      ...(typeof body.to === 'string' && { to: body.to }),
      ...(typeof said === 'string' && said !== '' && { text: said }),
    }
  }
  const [message] = messageViews([event])
  return (
    message && { ...head, type: 'message', message, ...(typeof body.key === 'string' && { key: body.key }) }
  )
}
