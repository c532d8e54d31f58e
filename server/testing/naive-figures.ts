import type { Outcome } from '#db/schema/insights.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { JsonObject } from '#flow/json.ts'
import type { State } from '#flow/run/state.ts'
import type { PathEntry } from '#flow/run/turn.ts'
import { isoDate, zoned } from '#flow/time.ts'
import { troublePorts } from '#server/insights/trouble-ports.ts'
import type { TestDatabase } from '#test/database.ts'

type Event = { seq: number; kind: string; body: JsonObject }
/** Figures by what they count, "day version reached main/hello" and the like; those that are nought are left out. */
export type Figures = { [what: string]: number }

/** What the figures must be: every event of every conversation read and counted, one after the other, as plainly as can be. */
export async function naiveFigures({ sql }: TestDatabase, timeZone: string): Promise<Figures> {
  const figures: Figures = {}
  const add = (...what: (string | number)[]) => {
    figures[what.join(' ')] = (figures[what.join(' ')] ?? 0) + 1
  }
  const conversations = await sql`
    select c.id, c.version_id, c.started_at, s.state, v.document from conversations c
    join versions v on v.id = c.version_id
    join conversation_states s on s.workspace_id = c.workspace_id and s.conversation_id = c.id`
  for (const { id, version_id, started_at, state, document } of conversations) {
    const events = (await sql`
      select seq, kind, body from events where conversation_id = ${id} order by seq`) as unknown as Event[]
    const of = `${isoDate(zoned(new Date(started_at).getTime(), timeZone))} ${version_id}`
    const kinds = events.map(({ kind }) => kind)
    const steps = events.flatMap(({ body }) => (body.path as PathEntry[] | undefined) ?? [])
    const { outcome, at } = standing(state as State, events, document as FlowDocument)
    add(of, 'begun')
    if (kinds.includes('answer')) add(of, 'answered')
    if (kinds.includes('handOff')) add(of, 'handed off')
    add(of, outcome)
    add(of, outcome, at)
    const passed = steps.flatMap(({ flow, block, port }) => [
      `${flow}/${block}/`,
      ...(port ? [`${flow}/${block}/${port}`] : []),
    ])
    for (const place of new Set(passed)) add(of, 'reached', place)
    const goals = events.filter(({ kind }) => kind === 'track').map(({ body }) => String(body.goal))
    for (const goal of goals) add(of, 'times', goal)
    for (const goal of new Set(goals)) add(of, 'goal', goal)
  }
  return figures
}

function standing(
  state: State,
  events: readonly Event[],
  { flows }: FlowDocument,
): { outcome: Outcome; at: string } {
  const turn = events.findLast(({ body }) => body.path)
  const steps = events.flatMap(({ body }) => (body.path as PathEntry[] | undefined) ?? [])
  const stops = ({ flow }: PathEntry) => flows[flow]?.interrupt?.after === 'abandon'
  const last = steps.at(-1)
  const stopped = state.status === 'ended' && last !== undefined && stops(last)
  const place = stopped ? (steps.findLast((step) => !stops(step)) ?? last) : last
  const at = `${place?.flow ?? ''}/${place?.block ?? ''}/${place?.port ?? ''}`
  const rest = state.frames.at(-1)?.rest?.type
  if (state.status === 'human') return { outcome: 'human', at }
  if (state.status === 'active') return { outcome: rest === 'ask' ? 'asking' : 'waiting', at }
  const broke = events.some(({ seq, kind }) => kind === 'problem' && seq > (turn?.seq ?? 0))
  const lost = stopped || broke || troublePorts.includes(last?.port ?? '')
  return { outcome: lost ? 'lost' : 'completed', at }
}

/** The figures that the roll-up has counted. */
export async function countedFigures({ sql }: TestDatabase): Promise<Figures> {
  const figures: Figures = {}
  const keep = (what: string, count: number) => {
    if (count !== 0) figures[what] = count
  }
  const outcomes = ['asking', 'waiting', 'human', 'completed', 'lost'] as const
  for (const row of await sql`select *, day::text from daily_results`) {
    const of = `${row.day} ${row.version_id}`
    keep(`${of} begun`, row.begun)
    keep(`${of} answered`, row.answered)
    keep(`${of} handed off`, row.handed_off)
    for (const outcome of outcomes) keep(`${of} ${outcome}`, row[outcome])
  }
  for (const row of await sql`select *, day::text from daily_blocks`) {
    const of = `${row.day} ${row.version_id}`
    const place = `${row.flow}/${row.block}/${row.port}`
    keep(`${of} reached ${place}`, row.reached)
    for (const outcome of outcomes) keep(`${of} ${outcome} ${place}`, row[outcome])
  }
  for (const row of await sql`select *, day::text from daily_goals`) {
    keep(`${row.day} ${row.version_id} goal ${row.goal}`, row.reached)
    keep(`${row.day} ${row.version_id} times ${row.goal}`, row.times)
  }
  return figures
}
