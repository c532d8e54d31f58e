import { sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { moment } from '#db/queries/conversation-filter.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

/** Conversations of a bot that began from this day to that (both included, "2026-11-25"), with any version or with one. */
export type Cohort = { bot: string; from: string; to: string; version?: string | undefined }

/** How many conversations stand where. `asking` holds those that are lost too: see `readFresh`. */
export type Standing = { asking: number; waiting: number; human: number; completed: number; lost: number }
export type DayFigures = Standing & { day: string; begun: number; answered: number; handedOff: number }
export type PlaceFigures = Standing & { flow: string; block: string; port: string; reached: number }
export type GoalFigures = { goal: string; reached: number; times: number; value: number }
/** Conversations that are asked something and not silent for long: not lost yet. */
export type Fresh = { day: string; flow: string; block: string; port: string; count: number }

const within = (workspace: WorkspaceId, { bot, from, to, version }: Cohort) => sql`
  workspace_id = ${workspace} and bot_id = ${bot} and day between ${from}::date and ${to}::date
  ${version === undefined ? sql`` : sql`and version_id = ${version}`}`

const standing = sql`sum(asking)::int as asking, sum(waiting)::int as waiting, sum(human)::int as human,
  sum(completed)::int as completed, sum(lost)::int as lost`

/** Day by day; days without a conversation are left out. */
export async function readDays(db: Database, workspace: WorkspaceId, cohort: Cohort): Promise<DayFigures[]> {
  return (await db.execute(sql`
    select day::text as day, sum(begun)::int as begun, sum(answered)::int as answered, sum(handed_off)::int as "handedOff", ${standing}
    from daily_results where ${within(workspace, cohort)} group by day order by day`)) as unknown as DayFigures[]
}

/** Block by block (`port` empty) and exit by exit. */
export async function readPlaces(
  db: Database,
  workspace: WorkspaceId,
  cohort: Cohort,
): Promise<PlaceFigures[]> {
  return (await db.execute(sql`
    select flow, block, port, sum(reached)::int as reached, ${standing}
    from daily_blocks where ${within(workspace, cohort)} group by flow, block, port`)) as unknown as PlaceFigures[]
}

export async function readGoals(
  db: Database,
  workspace: WorkspaceId,
  cohort: Cohort,
): Promise<GoalFigures[]> {
  return (await db.execute(sql`
    select goal, sum(reached)::int as reached, sum(times)::int as times, sum(value)::float8 as value
    from daily_goals where ${within(workspace, cohort)} group by goal order by 2 desc, 1`)) as unknown as GoalFigures[]
}

/** Who is asked something and was heard of since (ms since 1970), by day and place. */
export async function readFresh(
  db: Database,
  workspace: WorkspaceId,
  cohort: Cohort,
  since: number,
): Promise<Fresh[]> {
  return (await db.execute(sql`
    select day::text as day, flow, block, port, count(*)::int as count from conversation_results
    where ${within(workspace, cohort)} and outcome = 'asking' and last_at >= ${moment(since)}
    group by day, flow, block, port`)) as unknown as Fresh[]
}

export type VersionFigures = { id: string; number: number; begun: number }

/** The versions with which conversations began in this time, the newest first. */
export async function readVersionFigures(
  db: Database,
  workspace: WorkspaceId,
  { bot, from, to }: Cohort,
): Promise<VersionFigures[]> {
  return (await db.execute(sql`
    select v.id, v.number, sum(d.begun)::int as begun from daily_results d
    join versions v on v.workspace_id = d.workspace_id and v.id = d.version_id
    where d.workspace_id = ${workspace} and d.bot_id = ${bot} and d.day between ${from}::date and ${to}::date
    group by v.id, v.number order by v.number desc`)) as unknown as VersionFigures[]
}

/** The day on which the bot's first counted conversation began. */
export async function readFirstDay(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<string | undefined> {
  const [row] = await db.execute(sql`
    select day::text as day from daily_results where workspace_id = ${workspace} and bot_id = ${bot} order by day limit 1`)
  return row?.day as string | undefined
}

/** Where the bot is, as its live version says, else its draft. */
export async function readTimeZone(
  db: Database,
  workspace: WorkspaceId,
  bot: string,
): Promise<string | undefined> {
  const [row] = await db.execute(sql`
    select coalesce(v.document, d.snapshot) -> 'settings' ->> 'timeZone' as "timeZone" from bots b
    left join publications p on p.workspace_id = b.workspace_id and p.bot_id = b.id
    left join versions v on v.workspace_id = p.workspace_id and v.id = p.version_id
    left join drafts d on d.workspace_id = b.workspace_id and d.bot_id = b.id
    where b.workspace_id = ${workspace} and b.id = ${bot} and b.deleted_at is null`)
  return row && ((row.timeZone as string | null) ?? 'UTC')
}

/** `fresh`: those of `asking` that are not lost yet. */
export type BotFigures = Standing & { bot: string; begun: number; goals: number; fresh: number }

/** Every bot of the workspace that had a conversation from this day to that; who was heard of since (ms since 1970) is fresh. */
export async function readBotFigures(
  db: Database,
  workspace: WorkspaceId,
  { from, to }: { from: string; to: string },
  since: number,
): Promise<(BotFigures & { days: { [day: string]: number } })[]> {
  return (await db.execute(sql`
    select bot_id as bot, sum(begun)::int as begun, ${standing},
      coalesce((select sum(g.reached)::int from daily_goals g
        where g.workspace_id = ${workspace} and g.bot_id = d.bot_id and g.day between ${from}::date and ${to}::date), 0) as goals,
      (select count(*)::int from conversation_results f
        where f.workspace_id = ${workspace} and f.bot_id = d.bot_id and f.outcome = 'asking' and f.last_at >= ${moment(since)}
          and f.day between ${from}::date and ${to}::date) as fresh,
      (select jsonb_object_agg(x.day, x.begun) from (
        select e.day::text as day, sum(e.begun) as begun from daily_results e
        where e.workspace_id = ${workspace} and e.bot_id = d.bot_id and e.day between ${from}::date and ${to}::date group by 1
      ) x) as days
    from daily_results d where workspace_id = ${workspace} and day between ${from}::date and ${to}::date
    group by bot_id`)) as unknown as (BotFigures & { days: { [day: string]: number } })[]
}
