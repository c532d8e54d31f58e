import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { searchQuery } from '#db/search-text.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/**
 * Where a conversation stands, as people read it: it goes on; it is with a human; it came to an end; it was lost (it was left at a
 * question, or ended by an exit made for trouble).
 */
export const states = ['open', 'human', 'completed', 'lost'] as const
export type ConversationState = (typeof states)[number]

/** Which conversations of a bot. Moments in ms since 1970. */
export type ConversationFilter = {
  bot: string
  /** This one alone. */
  id?: string
  /** Begun at or after, and before. */
  from?: number
  to?: number
  state?: ConversationState
  version?: string
  locale?: string
  goal?: string
  /** The last place that they came to; with a port: left by that exit. */
  at?: { flow: string; block: string; port: string }
  /** Words that the visitor wrote, or beginnings of them. */
  search?: string
  /** Who has been silent at a question since before this moment is lost. */
  quietSince: number
}

/** The conditions of a filter on `c` (conversations) and `r` (their results, left joined). */
export function filtered(workspace: WorkspaceId, filter: ConversationFilter): SQL {
  const { bot, id, from, to, state, version, locale, goal, at, search, quietSince } = filter
  const words = search === undefined ? undefined : searchQuery(search)
  const parts: (SQL | undefined)[] = [
    sql`c.workspace_id = ${workspace} and c.bot_id = ${bot}`,
    id === undefined ? undefined : sql`c.id = ${id}`,
    from === undefined ? undefined : sql`c.started_at >= ${moment(from)}`,
    to === undefined ? undefined : sql`c.started_at < ${moment(to)}`,
    version === undefined ? undefined : sql`c.version_id = ${version}`,
    locale === undefined ? undefined : sql`c.locale = ${locale}`,
    state && standing(workspace, bot, state, quietSince),
    at &&
      sql`r.workspace_id = ${workspace} and r.bot_id = ${bot} and r.flow = ${at.flow} and r.block = ${at.block} and r.port = ${at.port}`,
    goal === undefined
      ? undefined
      : sql`(c.workspace_id, c.id) in (
          select g.workspace_id, g.conversation_id from conversation_goals g
          where g.workspace_id = ${workspace} and g.bot_id = ${bot} and g.goal = ${goal}
        )`,
    words === undefined
      ? undefined
      : words === null
        ? sql`false`
        : sql`r.workspace_id = ${workspace} and r.said @@ to_tsquery('simple', ${words})`,
  ]
  return sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  )
}

function standing(workspace: WorkspaceId, bot: string, state: ConversationState, quietSince: number): SQL {
  const quiet = sql`r.last_at < ${moment(quietSince)}`
  const own = sql`r.workspace_id = ${workspace} and r.bot_id = ${bot}`
  switch (state) {
    case 'open':
      return sql`(r.conversation_id is null or r.outcome = 'waiting' or (r.outcome = 'asking' and not ${quiet}))`
    case 'lost':
      return sql`${own} and (r.outcome = 'lost' or (r.outcome = 'asking' and ${quiet}))`
    default:
      return sql`${own} and r.outcome = ${state}`
  }
}

/** A moment as SQL takes it. */
export function moment(ms: number): SQL {
  return sql`${new Date(ms).toISOString()}::timestamptz`
}
