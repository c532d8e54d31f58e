import type { StoredEvent } from '#db/queries/conversation-events.ts'
import type { Bubble } from '#flow/run/effect.ts'
import type { Question } from '#flow/run/question.ts'
import type { State } from '#flow/run/state.ts'
import { blocksOf } from '#server/live/blocks-of.ts'
import type { ConversationView, MessageView } from '#server/live/schemas.ts'

type Standing = { id: string; state: State; agentName: string | null }

/** Has the bot done what it can? It asks, waits for a time, is with a human, or has ended: only then a POST is answered. */
export function isAtRest(state: State): boolean {
  return state.status !== 'active' || state.frames.at(-1)?.rest?.type !== 'effect'
}

/** A conversation as the API shows it; `agentName`: of the human who has it. */
export function conversationView({ id, state, agentName }: Standing): ConversationView {
  const rest = state.status === 'active' ? state.frames.at(-1)?.rest : undefined
  const pending =
    rest?.type === 'effect' || rest?.type === 'wait'
      ? { reason: rest.type, until: new Date(rest.until).toISOString() }
      : undefined
  const agent = state.status === 'human' && agentName !== null ? { name: agentName } : undefined
  return {
    ...{ id, status: state.status, locale: state.locale },
    ...(pending && { pending }),
    ...(agent && { agent }),
  }
}

/** What the visitor is asked right now. */
export function inputView(state: State): Question | null {
  const rest = state.status === 'active' ? state.frames.at(-1)?.rest : undefined
  if (rest?.type !== 'ask') return null
  const { question } = rest
  if (question.type !== 'consent' || !question.options) return question
  return { ...question, options: question.options.map((option) => ({ ...option, ...read(option.label) })) }
}

/** The messages among these events. */
export function messageViews(events: readonly StoredEvent[]): MessageView[] {
  return events.flatMap((event) => messageView(event) ?? [])
}

function messageView({ seq, kind, body, at }: StoredEvent): MessageView | undefined {
  const head = { id: `m${seq}`, seq }
  const tail = { at: new Date(at).toISOString() }
  if (kind === 'say') return { ...head, role: 'bot', ...pieces(body.bubble as Bubble), ...tail }
  const { author } = body
  const by = typeof author === 'string' ? { author } : {}
  if (kind === 'agent') return { ...head, role: 'agent', ...pieces(body.bubble as Bubble), ...by, ...tail }
  if (kind === 'takeOver') return { ...head, role: 'agent', type: 'joined', ...by, ...tail }
  if (kind === 'handOn') return { ...head, role: 'agent', type: 'joined', author: String(body.to), ...tail }
  if (kind === 'handBack' || kind === 'letGo') return { ...head, role: 'agent', type: 'left', ...by, ...tail }
  if (kind !== 'answer') return undefined
  const { file } = body.answer as { file?: { url: string; name: string } }
  if (file) return { ...head, role: 'contact', type: 'file', url: file.url, name: file.name, ...tail }
  return { ...head, role: 'contact', type: 'text', text: String(body.says), ...tail }
}

/** In an order of its own: what comes from the database has lost it, and a repeated answer is the same to the letter. */
function pieces(bubble: Bubble): Pick<MessageView, 'type' | 'text' | 'blocks' | 'url' | 'alt' | 'name'> {
  if (bubble.type === 'text') return { type: 'text', text: bubble.text, ...read(bubble.text) }
  const { type, url, alt, name } = bubble
  return { type, url, ...(alt !== undefined && { alt }), ...(name !== undefined && { name }) }
}

function read(text: string): Pick<MessageView, 'blocks'> {
  const blocks = blocksOf(text)
  return blocks ? { blocks } : {}
}
