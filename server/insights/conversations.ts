import { z } from 'zod'
import type { ConversationFilter } from '#db/queries/conversation-filter.ts'
import { states } from '#db/queries/conversation-filter.ts'
import type { ConversationKey, ListedConversation } from '#db/queries/conversation-list.ts'
import { listConversations } from '#db/queries/conversation-list.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { botDays, quietMs } from '#server/insights/figures.ts'
import { momentsOf, period } from '#server/insights/period.ts'
import type { Studio } from '#server/studio.ts'

const id = z.string().max(64)

/** Which conversations, as pages ask for them. */
export const conversationsAsked = z.object({
  bot: z.uuid(),
  period: period.default('all'),
  state: z.enum(states).optional(),
  version: z.uuid().optional(),
  locale: z.string().max(35).optional(),
  goal: z.string().max(80).optional(),
  /** The last place that they came to; with a port: left by that exit. */
  at: z.object({ flow: id, block: id, port: id.default('') }).optional(),
  search: z.string().trim().max(200).optional(),
})
export type ConversationsAsked = z.infer<typeof conversationsAsked>

/** Where to go on in a list. */
export const conversationKey = z.object({ at: z.number(), id: z.uuid() })

/** A page of conversations, the latest first, and where the next one begins. Problem: notFound. */
export async function conversationsOf(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  asked: ConversationsAsked,
  { after, limit }: { after?: ConversationKey | undefined; limit: number },
): Promise<{ conversations: ListedConversation[]; next: ConversationKey | null }> {
  const filter = await filterOf(db, workspace, asked)
  const conversations = await listConversations(db, workspace, filter, { limit, ...(after && { after }) })
  const last = conversations.at(-1)
  const isMore = conversations.length === limit && last
  return { conversations, next: isMore ? { at: last.startedAt, id: last.id } : null }
}

/** What is asked for, as the database is asked. Problem: notFound. */
export async function filterOf(
  db: Studio['db'],
  workspace: WorkspaceId,
  { period, search, ...asked }: ConversationsAsked,
): Promise<ConversationFilter> {
  const days = await botDays(db, workspace, { bot: asked.bot, period })
  return {
    ...asked,
    // All means also those that are not counted yet.
    ...(period !== 'all' && momentsOf(days, days.timeZone)),
    ...(search && { search }),
    quietSince: Date.now() - quietMs,
  }
}
