import { readMessages } from '#db/queries/conversation-events.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import { placeInLine } from '#db/queries/inbox.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Guard, Where } from '#server/conversations/advance.ts'
import type { Live } from '#server/live/live.ts'
import type { ConversationView, Present } from '#server/live/schemas.ts'
import { conversationView, inputView, messageViews } from '#server/live/view.ts'
import { Problem } from '#server/problem.ts'

/** With its place in the line, while it waits for a human. */
export async function withPlace(
  sql: Live['sql'],
  workspace: WorkspaceId,
  view: ConversationView,
): Promise<ConversationView> {
  if (view.status !== 'human' || view.agent) return view
  const place = await placeInLine(sql, workspace, view.id)
  return place === undefined ? view : { ...view, waiting: { place } }
}

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
    conversation: await withPlace(sql, workspace, conversationView(conversation)),
    messages: messageViews(events),
    input: inputView(state),
  }
  return { present, seq: events.at(-1)?.seq ?? after }
}
