import type { Connection } from '#db/queries/statement.ts'
import { runPrepared } from '#db/queries/statement.ts'
import type { Outcome } from '#db/schema/insights.ts'
import { searchText } from '#db/search-text.ts'
import { storable } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** A conversation by its key. */
export type Counted = { workspace: WorkspaceId; conversation: string }

/** A conversation with events that no figure knows of yet, as one moment saw it. */
export type Uncounted = Counted & {
  bot: string
  version: string
  /** ms since 1970. */
  startedAt: number
  /** Where the bot is; undefined when it does not say. */
  timeZone: string | undefined
  /** The last event there was, and the last one that was counted (0: none). */
  seq: number
  countedSeq: number
  /** The day it is counted under, when it was counted before. */
  day: string | null
  status: string
  /** What the conversation rests on. */
  rest: string | null
}

/** One roll-up at a time, whichever process it runs in; held until the transaction ends. */
const rollUpLock = 7_331_004

/** Until the transaction ends, nobody else counts. */
export async function holdRollUp(tx: Connection): Promise<void> {
  await tx.unsafe('select pg_advisory_xact_lock($1)', [rollUpLock])
}

/** How far the roll-up has come. `now` is the database's clock. Moments in ms since 1970. */
export type RollUpState = { now: number; since: number; sweptAt: number | null; sweptTo: Counted | null }

/** The first time there is no row yet: then the last day is looked at, and a sweep wanted for what is older. */
export async function readRollUp(sql: Connection): Promise<RollUpState> {
  await sql.unsafe(
    "insert into roll_up (id, since) values (1, now() - interval '1 day') on conflict do nothing",
  )
  const [row] = await runPrepared(
    sql,
    `select (extract(epoch from now()) * 1000)::float8 as now, (extract(epoch from since) * 1000)::float8 as since,
      (extract(epoch from swept_at) * 1000)::float8 as swept_at, swept_workspace, swept_conversation from roll_up where id = 1`,
    [],
  )
  return {
    now: row?.now as number,
    since: row?.since as number,
    sweptAt: row?.swept_at as number | null,
    sweptTo: row?.swept_conversation
      ? { workspace: row.swept_workspace as WorkspaceId, conversation: row.swept_conversation as string }
      : null,
  }
}

/** All that happened before this moment (ms since 1970) was looked at. */
export async function moveSince(sql: Connection, since: number): Promise<void> {
  await runPrepared(sql, 'update roll_up set since = greatest(since, $1) where id = 1', [moment(since)])
}

/** The sweep has come to this conversation; null: to its end. */
export async function moveSweep(sql: Connection, to: Counted | null): Promise<void> {
  await runPrepared(
    sql,
    `update roll_up set swept_workspace = $1, swept_conversation = $2, swept_at = case when $2::uuid is null then now() else swept_at end
    where id = 1`,
    [to?.workspace ?? null, to?.conversation ?? null],
  )
}

/**
 * Conversations in which something happened since then that was not counted, at most `limit`. With its values in the plan: the range of
 * time is found by the BRIN index alone.
 */
export async function findUncounted(sql: Connection, since: number, limit: number): Promise<Counted[]> {
  const rows = await sql.unsafe(
    `with lately as (
      select workspace_id, conversation_id, max(seq) as seq from events where at >= $1 and at < $2 group by 1, 2
    )
    select l.workspace_id, l.conversation_id from lately l
    left join conversation_results r on r.workspace_id = l.workspace_id and r.conversation_id = l.conversation_id
    where l.seq > coalesce(r.seq, 0) limit $3`,
    [moment(since), 'infinity', limit],
  )
  return rows.map(countedOf)
}

/** The next conversations by their key, whatever happened in them, for a sweep over all of them. */
export async function nextConversations(
  sql: Connection,
  after: Counted | null,
  limit: number,
): Promise<Counted[]> {
  const rows = await runPrepared(
    sql,
    `select workspace_id, id as conversation_id from conversations where (workspace_id, id) > ($1::uuid, $2::uuid)
    order by workspace_id, id limit $3`,
    [after?.workspace ?? firstId, after?.conversation ?? firstId, limit],
  )
  return rows.map(countedOf)
}

const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Which of these have something to count, and how they stand. They cannot be deleted before the transaction ends; those that are being
 * deleted are left out.
 */
export async function readUncounted(tx: Connection, asked: readonly Counted[]): Promise<Uncounted[]> {
  const rows = await runPrepared(
    tx,
    `with asked as (
      select a.w, a.c from json_to_recordset($1) as a(w uuid, c uuid)
    ), held as materialized (
      select c.workspace_id, c.id, c.bot_id, c.version_id, c.started_at, s.seq, s.state ->> 'status' as status,
        s.state -> 'frames' -> -1 -> 'rest' ->> 'type' as rest, coalesce(r.seq, 0) as counted_seq, r.day::text as day
      from asked a
      join conversations c on c.workspace_id = a.w and c.id = a.c
      join conversation_states s on s.workspace_id = a.w and s.conversation_id = a.c
      left join conversation_results r on r.workspace_id = a.w and r.conversation_id = a.c
      where s.seq > coalesce(r.seq, 0)
      for key share of c skip locked
    ), zones as materialized (
      select v.workspace_id, v.id, v.document -> 'settings' ->> 'timeZone' as time_zone
      from (select distinct workspace_id, version_id from held) h
      join versions v on v.workspace_id = h.workspace_id and v.id = h.version_id
    )
    select h.*, (extract(epoch from h.started_at) * 1000)::float8 as started, z.time_zone
    from held h left join zones z on z.workspace_id = h.workspace_id and z.id = h.version_id`,
    [storable(asked.map(({ workspace, conversation }) => ({ w: workspace, c: conversation })))],
  )
  return rows.map((row) => ({
    workspace: row.workspace_id as WorkspaceId,
    conversation: row.id as string,
    bot: row.bot_id as string,
    version: row.version_id as string,
    startedAt: row.started as number,
    timeZone: (row.time_zone as string | null) ?? undefined,
    seq: row.seq as number,
    countedSeq: row.counted_seq as number,
    day: row.day as string | null,
    status: row.status as string,
    rest: row.rest as string | null,
  }))
}

/** Forgets every figure: the next roll-ups count all conversations that are still there. */
export async function forgetFigures(tx: Connection): Promise<void> {
  await holdRollUp(tx)
  await tx.unsafe(
    'truncate conversation_results, conversation_goals, daily_results, daily_blocks, daily_goals',
  )
  await tx.unsafe('update roll_up set swept_at = null, swept_workspace = null, swept_conversation = null')
}

function countedOf(row: { [column: string]: unknown }): Counted {
  return { workspace: row.workspace_id as WorkspaceId, conversation: row.conversation_id as string }
}

/** What `countConversations` is given: a conversation as `readUncounted` saw it, with the day it began. */
export type Counting = Omit<Uncounted, 'day' | 'timeZone'> & { day: string }

/** Outcomes as columns, each the sum of what came in less what went out. */
const sums = (['asking', 'waiting', 'human', 'completed', 'lost'] satisfies Outcome[])
  .map((outcome) => `coalesce(sum(n) filter (where outcome = '${outcome}'), 0) as ${outcome}`)
  .join(', ')
const added = (table: string, columns: string[]) =>
  columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', ')
const standing = ['asking', 'waiting', 'human', 'completed', 'lost']

/**
 * Adds to the figures what happened in these conversations after `countedSeq`, up to `seq`, and writes down that it was counted, in one
 * statement. A conversation's events are immutable and numbered, and a number is visible only when all before it are: so what was
 * counted of it is known by that number alone, whenever its events came to be seen. Call it with the figures held (`holdRollUp`),
 * in the transaction in which the conversations were read. `trouble` are the exits by which an end is a loss;
 * whoever left by an interrupt that abandons the conversation ("stop") is lost where they did.
 */
export async function countConversations(
  tx: Connection,
  conversations: readonly Counting[],
  trouble: readonly string[],
): Promise<void> {
  const given = conversations.map(({ workspace, conversation, bot, version, startedAt, ...row }, k) => ({
    k,
    w: workspace,
    c: conversation,
    b: bot,
    v: version,
    started: moment(startedAt),
    counted: row.countedSeq,
    seq: row.seq,
    day: row.day,
    status: row.status,
    rest: row.rest,
  }))
  await runPrepared(
    tx,
    `with given as materialized (
      select * from json_to_recordset($1) as g(k int, w uuid, c uuid, b uuid, v uuid, started timestamptz, day date, seq int, counted int,
        status text, rest text)
    ), happened as materialized (
      select g.k, g.counted, e.seq, e.kind, e.body, e.at from given g
      join events e on e.workspace_id = g.w and e.conversation_id = g.c and e.seq <= g.seq
    ), entries as materialized (
      select h.k, h.counted, h.seq, p.n, p.entry ->> 'flow' as flow, p.entry ->> 'block' as block, coalesce(p.entry ->> 'port', '') as port
      from happened h cross join lateral jsonb_array_elements(h.body -> 'path') with ordinality as p(entry, n)
      where h.body ? 'path'
    ), told as materialized (
      select k, max(at) as last_at, count(*) filter (where kind = 'answer') as answers,
        max(seq) filter (where kind = 'problem') as problem_seq, min(seq) filter (where kind = 'handOff') as handed_seq,
        coalesce(left(string_agg(body ->> 'says', ' ' order by seq) filter (where kind = 'answer'), 20000), '') as said
      from happened group by k
    ), last as materialized (
      select distinct on (k) k, seq, flow, block, port from entries order by k, seq desc, n desc
    ), stops as materialized (
      select d.workspace_id as w, d.id as v, f.key as flow from (select distinct w, v from given where status = 'ended') g
      join versions d on d.workspace_id = g.w and d.id = g.v
      cross join lateral jsonb_each(d.document -> 'flows') f where f.value -> 'interrupt' ->> 'after' = 'abandon'
    ), stopped as materialized (
      select distinct on (e.k) e.k, e.flow, e.block, e.port
      from last l join given g on g.k = l.k and g.status = 'ended'
      join stops s on s.w = g.w and s.v = g.v and s.flow = l.flow
      join entries e on e.k = l.k
      order by e.k, exists (select 1 from stops o where o.w = g.w and o.v = g.v and o.flow = e.flow), e.seq desc, e.n desc
    ), present as materialized (
      select g.*, coalesce(s.flow, l.flow, '') as flow, coalesce(s.block, l.block, '') as block,
        coalesce(s.port, l.port, '') as port, t.last_at, t.answers, t.handed_seq, t.said,
        case g.status
          when 'ended' then case
            when s.k is not null or l.port = any($2::text[]) or t.problem_seq > l.seq then 'lost' else 'completed' end
          when 'human' then 'human'
          else case when g.rest = 'ask' then 'asking' else 'waiting' end
        end as outcome
      from given g join told t on t.k = g.k left join last l on l.k = g.k left join stopped s on s.k = g.k
    ), former as materialized (
      select g.k, r.answers, r.outcome, r.flow, r.block, r.port
      from given g join conversation_results r on r.workspace_id = g.w and r.conversation_id = g.c
    ), moved as materialized (
      select k, flow, block, port, outcome, 1 as n from present
      union all select k, flow, block, port, outcome, -1 from former
    ), firsts as materialized (
      select k, flow, block, '' as port from entries group by k, counted, flow, block having min(seq) > counted
      union all
      select k, flow, block, port from entries where port <> '' group by k, counted, flow, block, port having min(seq) > counted
    ), block_sums as (
      select g.w, g.b, g.v, g.day, x.flow, x.block, x.port, sum(x.reached) as reached, ${sums}
      from (
        select k, flow, block, port, 1 as reached, null as outcome, 0 as n from firsts
        union all select k, flow, block, port, 0, outcome, n from moved
      ) x join given g on g.k = x.k
      group by 1, 2, 3, 4, 5, 6, 7
    ), day_sums as (
      select g.w, g.b, g.v, g.day, sum(x.begun) as begun, sum(x.answered) as answered, sum(x.handed_off) as handed_off, ${sums}
      from (
        select p.k, (p.counted = 0)::int as begun, (p.answers > 0 and coalesce(f.answers, 0) = 0)::int as answered,
          coalesce((p.handed_seq > p.counted)::int, 0) as handed_off, null as outcome, 0 as n
        from present p left join former f on f.k = p.k
        union all select k, 0, 0, 0, outcome, n from moved
      ) x join given g on g.k = x.k
      group by 1, 2, 3, 4
    ), goals as materialized (
      select k, body ->> 'goal' as goal, min(seq) > counted as fresh, count(*) filter (where seq > counted) as times,
        coalesce(sum((body ->> 'value')::float8) filter (where seq > counted), 0) as value
      from happened where kind = 'track' and body ->> 'goal' is not null
      group by k, counted, 2
    ), wrote_blocks as (
      insert into daily_blocks (workspace_id, bot_id, version_id, day, flow, block, port, reached, ${standing.join(', ')})
      select w, b, v, day, flow, block, port, reached, ${standing.join(', ')} from block_sums
      on conflict (workspace_id, bot_id, day, version_id, flow, block, port)
      do update set ${added('daily_blocks', ['reached', ...standing])}
    ), wrote_days as (
      insert into daily_results (workspace_id, bot_id, version_id, day, begun, answered, handed_off, ${standing.join(', ')})
      select w, b, v, day, begun, answered, handed_off, ${standing.join(', ')} from day_sums
      on conflict (workspace_id, bot_id, day, version_id)
      do update set ${added('daily_results', ['begun', 'answered', 'handed_off', ...standing])}
    ), wrote_goals as (
      insert into daily_goals (workspace_id, bot_id, version_id, day, goal, reached, times, value)
      select g.w, g.b, g.v, g.day, o.goal, count(*) filter (where o.fresh), sum(o.times), sum(o.value)
      from goals o join given g on g.k = o.k where o.times > 0 group by 1, 2, 3, 4, 5
      on conflict (workspace_id, bot_id, day, version_id, goal)
      do update set ${added('daily_goals', ['reached', 'times', 'value'])}
    ), wrote_conversations as (
      insert into conversation_results (workspace_id, conversation_id, bot_id, version_id, started_at, day, seq, last_at, answers, outcome,
        flow, block, port, said)
      select w, c, b, v, started, day, seq, last_at, answers, outcome, flow, block, port, to_tsvector('simple', ${searchText('said')})
      from present
      on conflict (workspace_id, conversation_id) do update set seq = excluded.seq, last_at = excluded.last_at,
        answers = excluded.answers, outcome = excluded.outcome, flow = excluded.flow, block = excluded.block, port = excluded.port,
        said = excluded.said
    )
    insert into conversation_goals (workspace_id, conversation_id, goal, bot_id, started_at)
    select g.w, g.c, o.goal, g.b, g.started from goals o join given g on g.k = o.k where o.fresh
    on conflict do nothing`,
    [storable(given), [...trouble]],
  )
}

function moment(ms: number): string {
  return new Date(ms).toISOString()
}
