import type { ContactShown } from '#db/queries/contact-row.ts'
import { contactShown, toldVariables } from '#db/queries/contact-row.ts'
import type { Connection } from '#db/queries/statement.ts'
import { runPrepared, runStatement } from '#db/queries/statement.ts'
import type { Owner, Status } from '#db/schema/conversations.ts'
import { searchQuery as saidQuery } from '#db/search-text.ts'
import { searchQuery as factsQuery } from '#db/search-words.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** The lists of the inbox: who waits, what is mine, all that humans have, and what they have no more. */
export const inboxViews = ['waiting', 'mine', 'open', 'closed'] as const
export type InboxView = (typeof inboxViews)[number]

/** Where a list goes on: the moment and the id of its last line. */
export type InboxPlace = { at: number; id: string }

export type InboxRow = {
  id: string
  bot: { id: string; name: string }
  contact: ContactShown
  locale: string
  status: Status
  owner: Owner
  agent: { id: string; name: string } | null
  team: string
  waitingSince: Date | null
  /** When the bot goes on if nobody takes it; null: somebody has it, or it waits for ever. */
  until: Date | null
  /** When something last happened. */
  at: Date
  /** The visitor said something that its agent has not seen, or another agent handed it to them. */
  unread: boolean
  /** The last that a person said; `by`: the agent who did, who need not be the one who has it now. */
  last: { kind: 'answer' | 'agent'; by: { id: string; name: string } | null; text: string } | null
}

export type InboxAsked = {
  view: InboxView
  /** Who asks. */
  agent: string
  bot?: string | undefined
  search?: string | undefined
  after?: InboxPlace | undefined
}

/** Lines in one answer. */
const inboxPage = 40
/**
 * What is searched for is looked up in two indexes, what is known of contacts and what visitors wrote, up to so many of each; and for
 * words that are more frequent still, so many conversations of the list are read, from where it goes on.
 */
const inboxSearched = 2000

// The conditions of a view are those of its partial index, word for word; ordered by what follows in it.
const views: {
  [V in InboxView]: { where: string; order: 'waiting_since' | 'inbox_at'; newestFirst: boolean }
} = {
  waiting: { where: `c.status = 'human' and c.owner = 'nobody'`, order: 'waiting_since', newestFirst: false },
  mine: { where: `c.status = 'human' and c.owner = 'human'`, order: 'inbox_at', newestFirst: true },
  open: { where: `c.status = 'human'`, order: 'inbox_at', newestFirst: true },
  closed: { where: `c.status <> 'human' and c.inbox_at is not null`, order: 'inbox_at', newestFirst: true },
}

/** SQL: until when the conversation `c`, whose state is `s`, waits for somebody to take it; in ms since 1970. */
export const untilColumn = `case when c.status = 'human' and c.owner = 'nobody' then (s.state->>'timer')::float8 end as until`

/** One page of a list, and whether there is more. */
export async function listInbox(
  sql: Connection,
  workspace: WorkspaceId,
  { view, agent, bot, search, after }: InboxAsked,
): Promise<{ rows: InboxRow[]; next: InboxPlace | null }> {
  const { where, order, newestFirst } = views[view]
  const direction = newestFirst ? 'desc' : 'asc'
  const sorted = (table: string) => `order by ${table}.${order} ${direction}, ${table}.id ${direction}`
  const rows = await runStatement(sql, ({ value, part }) => {
    const conditions = [`c.workspace_id = ${value(workspace)}`, where]
    if (view === 'mine') conditions.push(`c.assignee_id = ${value(agent)}`)
    if (bot) conditions.push(`c.bot_id = ${value(bot)}`)
    if (after) {
      const place = `(${value(new Date(after.at).toISOString())}::timestamptz, ${value(after.id)}::uuid)`
      conditions.push(`(c.${order}, c.id) ${newestFirst ? '<' : '>'} ${place}`)
    }
    const first = `select c.* from conversations c where ${conditions.join(' and ')} ${sorted('c')}`
    const sought = search ? soughtWords(search, value) : undefined
    if (sought) {
      part(
        'told',
        `select id from contacts where workspace_id = $1 and search @@ ${sought.facts} limit ${inboxSearched}`,
      )
      part(
        'wrote',
        `select conversation_id as id from conversation_results where workspace_id = $1 and said @@ ${sought.said} limit ${inboxSearched}`,
      )
      part('first', `${first} limit ${inboxSearched}`)
      // What was not counted yet is read itself.
      part(
        'found',
        `select id from wrote union
        select c.id from told join conversations c on c.workspace_id = $1 and c.contact_id = told.id union
        select c.id from first c
        where (select p.search @@ ${sought.facts} from contacts p where p.workspace_id = $1 and p.id = c.contact_id)
          or coalesce(
            (select r.said @@ ${sought.said} from conversation_results r
              where r.workspace_id = $1 and r.conversation_id = c.id),
            (select contact_words((s.state->'variables')::jsonb) @@ ${sought.facts} from conversation_states s
              where s.workspace_id = $1 and s.conversation_id = c.id))`,
      )
      part(
        'page',
        `select c.* from found join conversations c on c.workspace_id = $1 and c.id = found.id
        where ${conditions.join(' and ')} ${sorted('c')} limit ${inboxPage + 1}`,
      )
    } else part('page', `${first} limit ${inboxPage + 1}`)
    return `select c.id, c.bot_id, b.name as bot_name, c.contact_id, p.facts, ${toldVariables()} as told, c.locale, c.status, c.owner,
        c.assignee_id, c.agent_name, c.team, c.waiting_since, ${untilColumn}, c.inbox_at, c.${order} as place,
        l.kind as last_kind, l.body->>'by' as last_by, l.body->>'author' as last_author, left(coalesce(l.body->'bubble'->>'text', l.body->'bubble'->>'name', l.body->>'says'), 300) as last_text,
        u.seq is not null as unread
      from page c
      join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id
      join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
      join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id
      left join lateral (select kind, body from events e where e.workspace_id = c.workspace_id and e.conversation_id = c.id
        and e.kind in ('answer', 'agent') order by e.seq desc limit 1) l on true
      left join lateral (select seq from events e where e.workspace_id = c.workspace_id and e.conversation_id = c.id
        and e.seq > s.team_seen and (e.kind = 'answer' or ${handedOn}) order by e.seq desc limit 1) u on true
      ${sorted('c')}`
  })
  const last = rows.length > inboxPage ? rows[inboxPage - 1] : undefined
  return {
    rows: rows.slice(0, inboxPage).map(rowOf),
    next: last ? { at: new Date(last.place as string).getTime(), id: last.id as string } : null,
  }
}

function rowOf(row: { [column: string]: unknown }): InboxRow {
  const moment = (name: string) => new Date(row[name] as string)
  return {
    id: row.id as string,
    bot: { id: row.bot_id as string, name: row.bot_name as string },
    contact: contactShown(row),
    locale: row.locale as string,
    status: row.status as Status,
    owner: row.owner as Owner,
    agent: row.assignee_id ? { id: row.assignee_id as string, name: (row.agent_name as string) ?? '' } : null,
    team: row.team as string,
    waitingSince: row.waiting_since ? moment('waiting_since') : null,
    until: row.until ? new Date(row.until as number) : null,
    at: moment('inbox_at'),
    unread: row.unread as boolean,
    last: row.last_kind
      ? {
          kind: row.last_kind as 'answer' | 'agent',
          by: row.last_by ? { id: row.last_by as string, name: (row.last_author as string) ?? '' } : null,
          text: (row.last_text as string | null) ?? '',
        }
      : null,
  }
}

/** What is searched for as queries over the words of facts and of what was said; without a word in it they find nothing. */
function soughtWords(search: string, value: (value: unknown) => string) {
  const facts = factsQuery(search)
  const said = saidQuery(search)
  if (facts === undefined || said === null) return { facts: `''::tsquery`, said: `''::tsquery` }
  return { facts: `${value(facts)}::tsquery`, said: `to_tsquery('simple', ${value(said)})` }
}

/** Counted no further: nobody reads the number beyond. */
const mostCounted = 1000

export type InboxCounts = { waiting: number; mine: number }

/** SQL: an event `e` by which somebody else gave the conversation `c` to the agent who has it. */
const handedOn = `e.kind = 'handOn' and e.body->>'by' <> c.assignee_id`

/** How many wait in the queue, and how many of this agent's wait for an answer, or were handed to them and not looked at yet. */
export async function countInbox(
  sql: Connection,
  workspace: WorkspaceId,
  agent: string,
): Promise<InboxCounts> {
  const counted = (where: string) =>
    `(select count(*)::int from (select 1 from conversations c where c.workspace_id = $1 and ${where} limit ${mostCounted}) n)`
  const [row] = await runPrepared(
    sql,
    `select ${counted(views.waiting.where)} as waiting,
      ${counted(`${views.mine.where} and c.assignee_id = $2 and (c.waiting_since is not null or exists (
        select 1 from conversation_states s join events e on e.workspace_id = s.workspace_id
          and e.conversation_id = s.conversation_id and e.seq > s.team_seen and ${handedOn}
        where s.workspace_id = c.workspace_id and s.conversation_id = c.id))`)} as mine`,
    [workspace, agent],
  )
  return row as InboxCounts
}

/** Somebody who began to wait, in the queue or for this agent; or who was handed to them. */
export type Arrival = {
  id: string
  since: Date
  mine: boolean
  /** The colleague who handed them on; null: they began to wait. */
  handedBy: string | null
  botName: string
  contact: ContactShown
  text: string
}

/** Who began to wait after `since`, for a team of this agent, and who was handed to them: the latest three of each. */
export async function arrivalsSince(
  sql: Connection,
  workspace: WorkspaceId,
  agent: string,
  since: number,
): Promise<Arrival[]> {
  const latest = (when: string, by: string, where: string, from = '') =>
    `(select c.*, ${when} as arrived, ${by} as handed_by from conversations c ${from} where c.workspace_id = $1 and ${where}
      order by ${when} desc limit 3)`
  const isMine = `${views.mine.where} and c.assignee_id = $2`
  const waits = (where: string) => latest('c.waiting_since', 'null', `${where} and c.waiting_since > $3`)
  const rows = await runPrepared(
    sql,
    `select c.id, c.arrived, c.handed_by, c.owner = 'human' as mine, b.name as bot_name, c.contact_id, p.facts,
      ${toldVariables()} as told, l.text
    from (
      ${waits(`${views.waiting.where} and (c.team = '' or exists (select 1 from members m
        where m.workspace_id = $1 and m.user_id = $2 and (m.teams @> array[c.team] or m.teams = '{}')))`)}
      union all ${waits(isMine)}
      union all ${latest(
        'c.inbox_at',
        'h.author',
        `${isMine} and c.inbox_at > $3`,
        `join lateral (select e.body->>'author' as author from events e where e.workspace_id = c.workspace_id
          and e.conversation_id = c.id and e.at > $3 and ${handedOn} order by e.seq desc limit 1) h on true`,
      )}
    ) c
    join bots b on b.workspace_id = c.workspace_id and b.id = c.bot_id
    join contacts p on p.workspace_id = c.workspace_id and p.id = c.contact_id
    left join lateral (select left(e.body->>'says', 200) as text from events e where e.workspace_id = c.workspace_id
      and e.conversation_id = c.id and e.kind = 'answer' order by e.seq desc limit 1) l on true
    order by c.arrived`,
    [workspace, agent, new Date(since).toISOString()],
  )
  return rows.map((row) => ({
    id: row.id as string,
    since: new Date(row.arrived as string),
    mine: row.mine as boolean,
    handedBy: row.handed_by as string | null,
    botName: row.bot_name as string,
    contact: contactShown(row),
    text: (row.text as string | null) ?? '',
  }))
}

/** How many wait for this team, this one included and whoever came before it. */
export async function placeInLine(
  sql: Connection,
  workspace: WorkspaceId,
  conversation: string,
): Promise<number | undefined> {
  const [row] = await runPrepared(
    sql,
    `select (select count(*)::int from (
        select 1 from conversations c where c.workspace_id = $1 and ${views.waiting.where}
          and c.team = me.team and (c.waiting_since, c.id) <= (me.waiting_since, me.id) limit ${mostCounted}
      ) n) as place
    from conversations me where me.workspace_id = $1 and me.id = $2 and me.status = 'human' and me.owner = 'nobody'`,
    [workspace, conversation],
  )
  return row?.place as number | undefined
}

/** The conversations that an agent has. */
export async function conversationsOfAgent(
  sql: Connection,
  workspace: WorkspaceId,
  agent: string,
): Promise<string[]> {
  const rows = await runPrepared(
    sql,
    `select c.id from conversations c where c.workspace_id = $1 and ${views.mine.where} and c.assignee_id = $2`,
    [workspace, agent],
  )
  return rows.map(({ id }) => id as string)
}
