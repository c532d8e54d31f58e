import { readMessages } from '#db/queries/conversation-events.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import type { Guard, Where } from '#server/conversations/advance.ts'
import type { Live } from '#server/live/live.ts'
import type { Present } from '#server/live/schemas.ts'
import { conversationView, inputView, messageViews } from '#server/live/view.ts'
import { Problem } from '#server/problem.ts'

/** A conversation with its messages after `after`, and the last number it has. Problem notFound: it is gone. */
export async function readPresent(
  { sql }: Pick<Live, 'sql'>,
  { workspace, conversation: id }: Where,
  guard: Guard,
  after: number,
): Promise<{ present: Present; seq: number }> {
  const conversation = await loadConversation(sql, workspace, id, guard)
  if (!conversation) throw new Problem('notFound')
  guard.admit(conversation)
  const { state, seq } = conversation
  // Up to the state's own number: what is said and what is asked belong to one moment.
  const events = after < seq ? await readMessages(sql, workspace, id, { after, upTo: seq }) : []
  const present = {
    conversation: conversationView(id, state),
    messages: messageViews(events),
    input: inputView(state),
  }
  return { present, seq: events.at(-1)?.seq ?? after }
}
