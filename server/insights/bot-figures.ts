import { listBots } from '#db/queries/bots.ts'
import { readBotFigures } from '#db/queries/figures.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import { quietMs, standingOf } from '#server/insights/figures.ts'
import type { Period } from '#server/insights/period.ts'
import { daysBefore, daysOf, eachDay } from '#server/insights/period.ts'
import type { Studio } from '#server/studio.ts'

/** A bot among the bots: how it did, and how many conversations began on each day. */
export type BotInInsights = {
  bot: string
  name: string
  begun: number
  before: number
  completed: number
  lost: number
  goals: number
  days: number[]
}

/** How every bot of the workspace did in a period (in UTC's days, which are the same for all of them), the busiest first. */
export async function botFigures(
  { db }: Pick<Studio, 'db'>,
  workspace: WorkspaceId,
  { period }: { period: Exclude<Period, 'all'> },
): Promise<BotInInsights[]> {
  const days = daysOf(period, Date.now(), 'UTC')
  const quietSince = Date.now() - quietMs
  const [bots, now, past] = await Promise.all([
    listBots(db, workspace, 'active'),
    readBotFigures(db, workspace, days, quietSince),
    readBotFigures(db, workspace, daysBefore(days), quietSince),
  ])
  const all = bots.map(({ id, name }) => {
    const figures = now.find(({ bot }) => bot === id)
    const { completed = 0, lost = 0 } = figures ? standingOf(figures, figures.fresh) : {}
    return {
      bot: id,
      name,
      begun: figures?.begun ?? 0,
      before: past.find(({ bot }) => bot === id)?.begun ?? 0,
      completed,
      lost,
      goals: figures?.goals ?? 0,
      days: eachDay(days).map((day) => figures?.days[day] ?? 0),
    }
  })
  return all.sort((a, b) => b.begun - a.begun || a.name.localeCompare(b.name))
}
