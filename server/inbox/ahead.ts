import { readInboxConversation } from '#db/queries/inbox-conversation.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { BlockRef } from '#flow/document.ts'
import type { State } from '#flow/run/state.ts'
import { step } from '#flow/run/step.ts'
import { handBackTo } from '#server/inbox/hand.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What follows when a conversation is handed back: where it comes to, and what the bot says first (null: nothing). */
export type Ahead = { status: State['status']; says: string | null }

const mostSaid = 300

/** What handing back would come to, found out without doing it. Problems: notFound, the block included. */
export async function aheadOf(
  { sql, engine }: Studio,
  workspace: WorkspaceId,
  { conversation, to }: { conversation: string; to?: BlockRef | undefined },
): Promise<Ahead> {
  const found = await readInboxConversation(sql, workspace, conversation)
  if (!found) throw new Problem('notFound')
  const program = await engine.programs(workspace, found.version.id)
  const event = handBackTo(program, to, engine.now())
  const { state, effects } = step(program, { ...found.state, contact: found.contact.facts }, event)
  const said = effects.flatMap((effect) =>
    effect.type === 'say' && effect.bubble.type === 'text' ? [effect.bubble.text] : [],
  )
  return { status: state.status, says: said[0]?.slice(0, mostSaid) ?? null }
}
