import { getRandomValues } from 'node:crypto'
import type { StoredEvent } from '#db/queries/conversation-events.ts'
import type { KeptAnswer, LoadedConversation, NewKey } from '#db/queries/conversations.ts'
import { commitTurn, loadConversation } from '#db/queries/conversations.ts'
import type { Owner } from '#db/schema/conversations.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Event } from '#flow/run/event.ts'
import type { State } from '#flow/run/state.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import type { Plan } from '#server/conversations/plan-turn.ts'
import { planTurn } from '#server/conversations/plan-turn.ts'
import { jobsTopic } from '#server/jobs/topic.ts'
import { Problem } from '#server/problem.ts'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
/** An event as its cause knows it: time and chance are added at the door. */
export type Cause = Without<Event, 'at' | 'seed' | 'trace'>

export type Where = { workspace: WorkspaceId; conversation: string }

/** A conversation as a turn left it, and what the turn told. `before`: the last number that existed when it began. */
export type Turn = {
  id: string
  owner: Owner
  state: State
  seq: number
  before: number
  /** Empty when nothing happened: the event was stale, superseded or out of place. */
  events: StoredEvent[]
  /** The request was answered before, or is about to be: nothing happened now. */
  repeated?: KeptAnswer
}

/** Refuses, by throwing, what the caller may not do to a conversation; `sites`: it must know which sites the bot allows. */
export type Guard = { sites: boolean; admit(conversation: LoadedConversation): void }

export type Options = {
  /** The request names itself: it acts once, and `answer` keeps what to reply when it is asked again. */
  key?: { key: string; bodyHash: Uint8Array; answer(turn: Turn): JsonObject | null }
  guard?: Guard
  /** The agent who does it. */
  by?: string
}

/** Of writers that meet at one row, one wins each time: as many tries as there could be writers. */
const triesMax = 50

/**
 * The one door into a conversation: loads it, lets the event act, and commits state, events, timer, asks and key together. Turns of one
 * conversation act one after the other, in this process by waiting in line and across processes by comparing and setting the
 * state's version. After the commit, listeners are told and asks are sent out. Throws Problems: notFound, conversationEnded, keyReused, tooMany.
 */
export function advance(engine: Engine, where: Where, cause: Cause, options: Options = {}): Promise<Turn> {
  return engine.queue(where.conversation, () =>
    act(engine, where, options, (conversation, program) => {
      const event = { ...cause, at: engine.now(), seed: seed() } as Event
      return planTurn(program, conversation, event, options.by)
    }),
  )
}

async function act(
  engine: Engine,
  { workspace, conversation: id }: Where,
  { key, guard }: Options,
  decide: (conversation: LoadedConversation, program: Awaited<ReturnType<Engine['programs']>>) => Plan | null,
): Promise<Turn> {
  for (let tries = 0; tries < triesMax; tries++) {
    const conversation = await loadConversation(engine.sql, workspace, id, {
      key: key?.key ?? null,
      sites: guard?.sites ?? false,
    })
    if (!conversation) throw new Problem('notFound')
    guard?.admit(conversation)
    const { state, seq, owner, kept } = conversation
    const unchanged: Turn = { id, owner, state, seq, before: seq, events: [] }
    if (kept && key && !sameBody(kept, key)) throw new Problem('keyReused')
    if (kept) return { ...unchanged, before: kept.fromSeq, repeated: kept }
    const program = await engine.programs(workspace, conversation.versionId)
    const plan = decide(conversation, program)
    if (!plan && !key) return unchanged
    const turn = plan ? turnOf(conversation, plan) : unchanged
    const commit = {
      ...(plan ?? {
        seq,
        state: { ...state, contact: {} },
        at: engine.now(),
        wakeAt: conversation.wakeAt,
        events: [],
      }),
      version: conversation.version,
      leaseUntil: engine.now() + engine.leaseMs,
      ...(key && { key: newKey(id, key, turn) }),
    }
    if (!(await commitTurn(engine.sql, workspace, conversation, commit))) continue
    if (plan) tell(engine, { workspace, conversation: id }, plan)
    return turn
  }
  throw new Problem('unavailable', { retryAfter: 1 })
}

/** Was this the same request? */
export function sameBody(
  kept: Pick<KeptAnswer, 'bodyHash'>,
  { bodyHash }: { bodyHash: Uint8Array },
): boolean {
  return Buffer.from(kept.bodyHash).equals(bodyHash)
}

/** What follows a commit. */
export function tell(engine: Engine, where: Where, plan: Plan): void {
  if (plan.events.length)
    engine.bus.publish(conversationTopic(where.conversation), { type: 'turn', seq: plan.seq })
  if (plan.asks)
    engine.work(plan.asks.map(({ n, request }) => ({ ...where, n, request, result: null, attempt: 1 })))
  if (typeof plan.timer === 'number') engine.wakeAt(plan.timer)
  if (plan.erases) engine.bus.publish(jobsTopic, { type: 'asked' })
}

function turnOf({ id, owner, seq }: LoadedConversation, plan: Plan): Turn {
  const events = plan.events.map((event) => ({ ...event, at: plan.at }))
  return { id, owner: plan.handing?.owner ?? owner, state: plan.state, seq: plan.seq, before: seq, events }
}

function newKey(scope: string, { key, bodyHash, answer }: NonNullable<Options['key']>, turn: Turn): NewKey {
  return { scope, key, bodyHash, fromSeq: turn.before, answer: answer(turn) }
}

/** An unsigned 32-bit number, as events carry chance. */
export function seed(): number {
  return getRandomValues(new Uint32Array(1))[0] ?? 0
}
