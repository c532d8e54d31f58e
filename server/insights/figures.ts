import type { DayFigures, GoalFigures, PlaceFigures, Standing, VersionFigures } from '#db/queries/figures.ts'
import {
  readDays,
  readFirstDay,
  readFresh,
  readGoals,
  readPlaces,
  readTimeZone,
  readVersionFigures,
} from '#db/queries/figures.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Days, Period } from '#server/insights/period.ts'
import { daysBefore, daysOf, eachDay } from '#server/insights/period.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** Who is asked something and silent for so long is lost, until they come back. */
export const quietMs = 30 * 60_000

/** How conversations stand, as people read it: `open` goes on, `lost` was left at a question or ended by an exit made for trouble. */
export type Totals = {
  begun: number
  answered: number
  handedOff: number
  open: number
  human: number
  completed: number
  lost: number
}
export type Day = Totals & { day: string }
export type Goal = GoalFigures & { before: number }
export type Place = Pick<PlaceFigures, 'flow' | 'block' | 'port' | 'reached'> &
  Pick<Totals, 'open' | 'human' | 'completed' | 'lost'>

/** The figures of a bot. `before`: of as many days just before; null where there are none to compare with. */
export type Figures = {
  days: Day[]
  totals: Totals
  before: Totals | null
  goals: Goal[]
  places: Place[]
  versions: VersionFigures[]
}

type Asked = { bot: string; period: Period; version?: string | undefined }

/** Everything that the results of a bot show, of the conversations that began in a period. Problem: notFound. */
export async function figuresOf(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  asked: Asked,
): Promise<Figures> {
  const { bot, version } = asked
  const days = await botDays(db, workspace, asked)
  const former = asked.period === 'all' ? null : daysBefore(days)
  const quietSince = Date.now() - quietMs
  const cohort = { bot, version, from: days.from, to: days.to }
  const past = former && { bot, version, from: former.from, to: former.to }
  const [daily, places, goals, fresh, versions, pastDaily, pastGoals] = await Promise.all([
    readDays(db, workspace, cohort),
    readPlaces(db, workspace, cohort),
    readGoals(db, workspace, cohort),
    readFresh(db, workspace, cohort, quietSince),
    readVersionFigures(db, workspace, cohort),
    past ? readDays(db, workspace, past) : [],
    past ? readGoals(db, workspace, past) : [],
  ])
  const freshOn = (day: string) => sum(fresh.filter((one) => one.day === day).map(({ count }) => count))
  const byDay = new Map(daily.map((one) => [one.day, one]))
  const each = eachDay(days).map((day) => ({ day, ...totalsOf(byDay.get(day), freshOn(day)) }))
  return {
    days: each,
    totals: added(each),
    // Nothing that began so long ago is fresh, but for a period of today alone: and yesterday's late talkers are few.
    before: past && pastDaily.length > 0 ? added(pastDaily.map((one) => totalsOf(one, 0))) : null,
    goals: withBefore(goals, pastGoals),
    places: places.map((place) => placeOf(place, fresh)),
    versions,
  }
}

/** The days of a period for a bot. Problem: notFound. */
export async function botDays(
  db: Studio['db'],
  workspace: WorkspaceId,
  { bot, period }: Pick<Asked, 'bot' | 'period'>,
): Promise<Days & { timeZone: string }> {
  const timeZone = await readTimeZone(db, workspace, bot)
  if (timeZone === undefined) throw new Problem('notFound')
  const first = period === 'all' ? await readFirstDay(db, workspace, bot) : undefined
  return { ...daysOf(period, Date.now(), timeZone, first), timeZone }
}

/** Conversations that stand somewhere, `fresh` of them at a question and not lost yet. */
export function standingOf({ asking, waiting, human, completed, lost }: Standing, fresh: number) {
  // The newest answers may be counted a moment before or after the figures were read.
  const talking = Math.min(fresh, asking)
  return { open: talking + waiting, human, completed, lost: lost + asking - talking }
}

const none = { begun: 0, answered: 0, handedOff: 0, asking: 0, waiting: 0, human: 0, completed: 0, lost: 0 }

function totalsOf(day: Omit<DayFigures, 'day'> = none, fresh: number): Totals {
  const { begun, answered, handedOff } = day
  return { begun, answered, handedOff, ...standingOf(day, fresh) }
}

function added(days: readonly Totals[]): Totals {
  const of = (name: keyof Totals) => sum(days.map((day) => day[name]))
  return {
    begun: of('begun'),
    answered: of('answered'),
    handedOff: of('handedOff'),
    open: of('open'),
    human: of('human'),
    completed: of('completed'),
    lost: of('lost'),
  }
}

function placeOf(
  place: PlaceFigures,
  fresh: readonly { flow: string; block: string; port: string; count: number }[],
): Place {
  const { flow, block, port, reached } = place
  const here = fresh.filter((one) => one.flow === flow && one.block === block && one.port === port)
  return { flow, block, port, reached, ...standingOf(place, sum(here.map(({ count }) => count))) }
}

function withBefore(goals: readonly GoalFigures[], past: readonly GoalFigures[]): Goal[] {
  const before = new Map(past.map(({ goal, reached }) => [goal, reached]))
  const now = goals.map((goal) => ({ ...goal, before: before.get(goal.goal) ?? 0 }))
  const known = new Set(goals.map(({ goal }) => goal))
  const gone = past.filter(({ goal }) => !known.has(goal))
  return [
    ...now,
    ...gone.map(({ goal, reached }) => ({ goal, reached: 0, times: 0, value: 0, before: reached })),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
