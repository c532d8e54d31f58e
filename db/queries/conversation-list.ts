import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import type { ContactShown } from '#db/queries/contact-row.ts'
import { contactShown, toldVariables } from '#db/queries/contact-row.ts'
import type { ConversationFilter, ConversationState } from '#db/queries/conversation-filter.ts'
import { filtered, moment } from '#db/queries/conversation-filter.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'

/** Where to go on in a list. `at` in ms since 1970. */
export type ConversationKey = { at: number; id: string }

/** A conversation in a list. Moments in ms since 1970. */
export type ListedConversation = {
  id: string
  startedAt: number
  lastAt: number
  state: ConversationState
  locale: string
  version: number
  versionId: string
  answers: number
  goals: string[]
  /** The last place that it came to; null: not counted yet. */
  at: { flow: string; block: string; port: string } | null
  contact: ContactShown
  /** The last thing that the visitor wrote. */
  lastWords: string | null
}

/** A page of a bot's conversations, the latest first. */
export async function listConversations(
  db: Database,
  workspace: WorkspaceId,
  filter: ConversationFilter,
  { after, limit }: { after?: ConversationKey; limit: number },
): Promise<ListedConversation[]> {
  const rows = await db.execute(sql`
    select c.id, ${ms(sql`c.started_at`)} as started_at, ${ms(sql`coalesce(r.last_at, c.started_at)`)} as last_at,
      ${stateOf(filter.quietSince)} as state, c.locale, v.number as version, c.version_id, coalesce(r.answers, 0) as answers, r.flow, r.block, r.port,
      c.contact_id, p.facts, ${sql.raw(toldVariables())} as told,
      array(select g.goal from conversation_goals g where g.workspace_id = c.workspace_id and g.conversation_id = c.id order by 1) as goals,
      (select left(e.body ->> 'says', 200) from events e
        where e.workspace_id = c.workspace_id and e.conversation_id = c.id and e.kind = 'answer' order by e.seq desc limit 1) as last_words
    from conversations c
    left join conversation_results r on r.workspace_id = c.workspace_id and r.conversation_id = c.id
    left join versions v on v.workspace_id = c.workspace_id and v.id = c.version_id
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    where ${filtered(workspace, filter)}
      ${after ? sql`and (c.started_at, c.id) < (${moment(after.at)}, ${after.id}::uuid)` : sql``}
    order by c.started_at desc, c.id desc limit ${limit}`)
  return rows.map((row) => ({
    id: row.id as string,
    startedAt: row.started_at as number,
    lastAt: row.last_at as number,
    state: row.state as ConversationState,
    locale: row.locale as string,
    version: row.version as number,
    versionId: row.version_id as string,
    answers: row.answers as number,
    goals: row.goals as string[],
    at:
      row.block === null
        ? null
        : { flow: row.flow as string, block: row.block as string, port: row.port as string },
    contact: contactShown(row),
    lastWords: row.last_words as string | null,
  }))
}

/** What one conversation collected, and what is known of its contact. Moments in ms since 1970. */
export type CollectedAnswers = {
  id: string
  startedAt: number
  state: ConversationState
  locale: string
  version: number
  variables: JsonObject
  facts: JsonObject
}

/** What a bot's conversations collected, a page at a time: the latest first, or in the order they began. */
export async function listAnswers(
  db: Database,
  workspace: WorkspaceId,
  filter: ConversationFilter,
  { after, limit, latestFirst }: { after?: ConversationKey; limit: number; latestFirst: boolean },
): Promise<CollectedAnswers[]> {
  const [way, beyond] = latestFirst ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const rows = await db.execute(sql`
    select c.id, ${ms(sql`c.started_at`)} as started_at, ${stateOf(filter.quietSince)} as state, c.locale, v.number as version,
      s.state -> 'variables' as variables, p.facts
    from conversations c
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
    left join conversation_results r on r.workspace_id = c.workspace_id and r.conversation_id = c.id
    left join versions v on v.workspace_id = c.workspace_id and v.id = c.version_id
    left join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    where ${filtered(workspace, filter)}
      ${after ? sql`and (c.started_at, c.id) ${beyond} (${moment(after.at)}, ${after.id}::uuid)` : sql``}
    order by c.started_at ${way}, c.id ${way} limit ${limit}`)
  return rows.map((row) => ({
    id: row.id as string,
    startedAt: row.started_at as number,
    state: row.state as ConversationState,
    locale: row.locale as string,
    version: row.version as number,
    variables: (row.variables as JsonObject | null) ?? {},
    facts: (row.facts as JsonObject | null) ?? {},
  }))
}

function ms(column: ReturnType<typeof sql>) {
  return sql`(extract(epoch from ${column}) * 1000)::float8`
}

function stateOf(quietSince: number) {
  return sql`case
    when r.outcome in ('human', 'completed', 'lost') then r.outcome
    when r.outcome = 'asking' and r.last_at < ${moment(quietSince)} then 'lost'
    when r.outcome is null and c.status = 'human' then 'human'
    when r.outcome is null and c.status = 'ended' then 'completed'
    else 'open'
  end`
}

/** One conversation, as lists show it, and its version; undefined: this bot has no such. */
export async function findListed(
  db: Database,
  workspace: WorkspaceId,
  filter: ConversationFilter & { id: string },
): Promise<ListedConversation | undefined> {
  return (await listConversations(db, workspace, filter, { limit: 1 }))[0]
}
