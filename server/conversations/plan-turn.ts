import type { Commit, Handing, LoadedConversation, NewEvent } from '#db/queries/conversations.ts'
import type { Consent } from '#db/schema/contacts.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Effect } from '#flow/run/effect.ts'
import type { Event } from '#flow/run/event.ts'
import { longestQueue } from '#flow/run/events/answer.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import type { Stepped } from '#flow/run/step.ts'
import { step } from '#flow/run/step.ts'
import type { Agent, EventRecord } from '#server/conversations/record-of.ts'
import { recordOf, recordOfEffect } from '#server/conversations/record-of.ts'
import { eraseContactJob } from '#server/jobs/kinds/erase-contact.ts'
import { Problem } from '#server/problem.ts'

/** What a turn will write, but for how it is written. */
export type Plan = Omit<Commit, 'version' | 'leaseUntil' | 'key'>

type Present = Pick<
  LoadedConversation,
  'seq' | 'state' | 'wakeAt' | 'status' | 'owner' | 'facts' | 'metAt' | 'assigneeId' | 'waitingSince'
>

/** A contact's "last seen" is written at most so often: a conversation is many turns. */
const meetingMs = 15 * 60_000
/** So long a visitor still reads the good-bye of a conversation that they had erased. */
const goodbyeMs = 10_000
const byVisitor = new Set<Event['type']>(['answer', 'interrupt', 'attributes', 'locale'])
/** How long a visitor waits before the team is reminded: in the queue, and with an agent who does not answer. */
const remindAfterMs = { queue: 30_000, agent: 120_000 }

/**
 * Decides what an event does to a conversation: pure. Null: nothing. `by` is the agent behind it. To an ended conversation nothing
 * can be said (a Problem); what is said to a human's is recorded, and the bot keeps quiet.
 */
export function planTurn(program: Program, present: Present, event: Event, by?: Agent): Plan | null {
  const before = { ...present.state, contact: present.facts }
  if (event.type === 'answer') {
    // What answers a question that is no longer asked does nothing, here too: a second click on the last button.
    if (before.status === 'ended' && event.inputId !== undefined) return null
    if (before.status === 'ended') throw new Problem('conversationEnded')
    if (before.status === 'human') return planUnanswered(present, recordOf(event, before, [], by), event)
    if (before.queue.length >= longestQueue) throw new Problem('tooMany', { retryAfter: 5 })
  }
  if (event.type === 'interrupt') {
    if (before.status === 'ended') throw new Problem('conversationEnded')
    if (before.status === 'human') return null
  }
  const stepped = step(program, before, event)
  // One whose agent is no longer anybody can be taken like one that nobody has.
  const free = present.owner !== 'human' || present.assigneeId === null
  const taken = event.type === 'takeOver' && free && present.status !== 'ended'
  if (stepped.state === before) {
    if (taken) return planOf(present, { ...stepped, effects: [], path: [] }, event, by)
    return event.type === 'timer' ? rearm(present, event.at) : null
  }
  return planOf(present, stepped, event, by)
}

/** Decides how a conversation begins. */
export function planBeginning(program: Program, event: Extract<Event, { type: 'start' }>): Plan {
  return planOf(null, step(program, null, event), event)
}

/** Two plans, the second made on what the first comes to, as one. */
export function mergePlans(first: Plan, second: Plan): Plan {
  const asked = new Set(first.asks?.map(({ n }) => n))
  const done = new Set(second.settled)
  const asks = [...(first.asks ?? []), ...(second.asks ?? [])].filter(({ n }) => !done.has(n))
  const settled = [...(first.settled ?? []), ...done].filter((n) => !asked.has(n))
  const { asks: _, settled: __, ...rest } = { ...first, ...second }
  return {
    ...rest,
    events: [...first.events, ...second.events],
    ...(asks.length > 0 && { asks }),
    ...(settled.length > 0 && { settled }),
    ...((first.outbox || second.outbox) && { outbox: [...(first.outbox ?? []), ...(second.outbox ?? [])] }),
    ...((first.handing || second.handing) && { handing: { ...first.handing, ...second.handing } }),
    ...((first.facts || second.facts) && { facts: { ...first.facts, ...second.facts } }),
    ...((first.consents || second.consents) && { consents: { ...first.consents, ...second.consents } }),
  }
}

/** Decides what becomes of something that is said, or done, beside the flow: by an agent, or to one. */
export function planBeside(
  present: Pick<Present, 'seq' | 'state' | 'wakeAt'>,
  record: EventRecord,
  at: number,
  handing?: Partial<Handing>,
): Plan {
  const seq = present.seq + 1
  return {
    ...{ seq, state: stored(present.state), at, wakeAt: present.wakeAt, events: [{ seq, ...record }] },
    ...(handing && { handing }),
  }
}

/** The visitor speaks to a human: the first words since that human's own are waited on from now. */
function planUnanswered(present: Present, record: EventRecord, event: Event): Plan {
  const { at } = event
  const first = present.waitingSince === null
  const handing = { inboxAt: at, ...(first && { waitingSince: at }) }
  const plan = { ...planBeside(present, record, at, handing), ...(meets(present, event) && { facts: {} }) }
  return first ? { ...plan, outbox: [reminder(plan.seq, at, remindAfterMs.agent)] } : plan
}

/** The team is to be told that somebody waits, if they still do then. */
function reminder(seq: number, since: number, afterMs: number): NonNullable<Plan['outbox']>[number] {
  return { seq, kind: 'waiting', body: { since }, dueAt: since + afterMs }
}

/** Is the contact seen again, after a while? */
function meets(present: Present | null, event: Event): boolean {
  return present !== null && byVisitor.has(event.type) && event.at - present.metAt > meetingMs
}

// A timer that came early, or for what is over, was already taken off the list: put it back where it belongs.
function rearm(present: Present, at: number): Plan {
  const timer = present.state.timer
  return { seq: present.seq, state: stored(present.state), at, wakeAt: timer, timer, events: [] }
}

function planOf(present: Present | null, { state, effects, path }: Stepped, event: Event, by?: Agent): Plan {
  let seq = present?.seq ?? 0
  const numbered = (record: EventRecord): NewEvent => ({ seq: ++seq, ...record })
  const before = present?.state ?? null
  const events = [numbered(recordOf(event, before, path, by))]
  const facts: JsonObject = {}
  const consents: { [purpose: string]: Consent } = {}
  for (const effect of effects) {
    const record = recordOfEffect(effect)
    if (record) events.push(numbered(record))
    if (effect.type === 'remember') Object.assign(facts, effect.facts)
    if (effect.type === 'consent') {
      const { purpose, given, text } = effect
      consents[purpose] = { given, at: new Date(event.at).toISOString(), text }
    }
  }
  const asksFor = (request: string) =>
    effects.some((effect) => effect.type === 'privacy' && effect.request === request)
  const waiting = asksOf(state)
  const asks = effects.flatMap((effect) => (isAsk(effect) && waiting.has(effect.n) ? [ask(effect)] : []))
  const settled = [...asksOf(before)].filter((n) => !waiting.has(n))
  const handing = handingOf(present, state, effects, event, by)
  return {
    seq,
    state: stored(state),
    at: event.at,
    events,
    ...timerOf(present, state, event),
    ...(asks.length > 0 && { asks }),
    ...(settled.length > 0 && { settled }),
    ...(handing && { handing }),
    ...(handing?.owner === 'nobody' &&
      handing.status === 'human' && { outbox: [reminder(seq, event.at, remindAfterMs.queue)] }),
    ...((Object.keys(facts).length > 0 || meets(present, event)) && { facts }),
    ...(Object.keys(consents).length > 0 && { consents }),
    ...(asksFor('withdraw') && { withdraws: true }),
    ...(asksFor('erase') && { erases: { job: eraseContactJob.kind, dueAt: event.at + goodbyeMs } }),
  }
}

// The contact's facts are the contact's: every turn reads them anew.
function stored(state: State): State {
  return { ...state, contact: {} }
}

/**
 * The timer's row is moved only when it would come too late. A question puts its "no answer" off with every answer; instead of
 * writing that each time, the row comes once too early and is then put where it belongs.
 */
function timerOf(present: Present | null, state: State, event: Event): Pick<Plan, 'wakeAt' | 'timer'> {
  const set = present?.wakeAt ?? null
  const wanted = state.timer
  if (event.type === 'timer') return { wakeAt: wanted, timer: wanted }
  if (wanted !== null && (set === null || wanted < set)) return { wakeAt: wanted, timer: wanted }
  if (state.status === 'ended' && set !== null) return { wakeAt: null, timer: null }
  return { wakeAt: set }
}

/** The asks that somebody still waits for. */
function asksOf(state: State | null): Set<number> {
  const waiting = new Set<number>()
  for (const { rest } of state?.frames ?? []) if (rest?.type === 'effect' && !rest.result) waiting.add(rest.n)
  return waiting
}

function isAsk(effect: Effect): effect is Extract<Effect, { n: number }> {
  return 'n' in effect
}

function ask({ n, from: _, ...request }: Extract<Effect, { n: number }>) {
  return { n, request }
}

const nobody = { assigneeId: null, agentName: null }

/** What changes hands: undefined when nothing does. */
function handingOf(
  present: Present | null,
  state: State,
  effects: Effect[],
  event: Event,
  by: Agent | undefined,
): Partial<Handing> | undefined {
  const handing: Partial<Handing> = {}
  const before = present?.status ?? 'active'
  if (state.locale !== present?.state.locale) handing.locale = state.locale
  const handOff = effects.findLast((effect) => effect.type === 'handOff')
  if (state.status === 'ended' && before !== 'ended') {
    Object.assign(handing, { status: 'ended', owner: 'nobody', waitingSince: null, endedAt: event.at })
    if (before === 'human') handing.inboxAt = event.at
  } else if (event.type === 'takeOver') {
    // Whoever waited goes on waiting, until the agent says something.
    const agent = { assigneeId: by?.id ?? null, agentName: by?.name ?? null }
    Object.assign(handing, { status: 'human', owner: 'human', ...agent, inboxAt: event.at })
  } else if (state.status === 'human' && (handOff || before !== 'human' || event.type === 'letGo')) {
    Object.assign(handing, { status: 'human', owner: 'nobody', ...nobody, waitingSince: event.at })
    handing.inboxAt = event.at
    if (event.type !== 'letGo')
      Object.assign(handing, { team: handOff?.team ?? '', note: handOff?.note ?? '' })
  } else if (state.status === 'active' && before === 'human') {
    Object.assign(handing, { status: 'active', owner: 'bot', ...nobody, waitingSince: null })
    handing.inboxAt = event.at
  }
  return Object.keys(handing).length > 0 ? handing : undefined
}
