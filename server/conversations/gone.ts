import type { WorkspaceId } from '#db/workspace-id.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import type { HotConversations } from '#server/conversations/hot-conversations.ts'
import type { Bus } from '#server/realtime/bus.ts'

/** Where every process hears which conversations are no more. */
const goneTopic = 'gone'

/** Tells that conversations were erased: whoever watches one, and every process that may remember it. */
export function tellGone(
  bus: Pick<Bus, 'publish'>,
  workspace: WorkspaceId,
  conversations: readonly string[],
): void {
  for (const conversation of conversations) {
    bus.publish(conversationTopic(conversation), { type: 'gone' })
    // Of news about one topic the latest of each type is told: here every conversation counts.
    bus.publish(goneTopic, { type: conversation, workspace })
  }
}

/** What this process remembers of erased conversations goes as soon as it hears of it, and all of it when it may have missed something. */
export function forgetGone(bus: Pick<Bus, 'subscribe'>, hot: HotConversations): () => void {
  return bus.subscribe(goneTopic, ({ type, workspace }) => {
    if (type === 'gap') hot.clear()
    else hot.forget({ workspace: workspace as WorkspaceId, conversation: type })
  })
}
