import { getRandomValues } from 'node:crypto'
import { isRefused } from '#db/database-trouble.ts'
import type { StoredEvent } from '#db/queries/conversation-events.ts'
import type { Commit, KeptAnswer, LoadedConversation, NewKey } from '#db/queries/conversations.ts'
import { loadConversation } from '#db/queries/conversations.ts'
import { turnWrite } from '#db/queries/turn-write.ts'
import type { Owner } from '#db/schema/conversations.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import { factsAfter } from '#server/conversations/at-once.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { conversationTopic, inboxTopic } from '#server/conversations/engine.ts'
import type { Plan } from '#server/conversations/plan-turn.ts'
import { planTurn } from '#server/conversations/plan-turn.ts'
import type { Agent } from '#server/conversations/record-of.ts'
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
  /** The agent who has it. */
  assigneeId: string | null
  agentName: string | null
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
  by?: Agent
}

/** Decides, pure, what a turn does to a conversation; null: nothing. Refuses by throwing a Problem. */
export type Decide = (conversation: LoadedConversation, program: Program, at: number) => Plan | null

/** Of writers that meet at one row, one wins each time: as many tries as there could be writers. */
const triesMax = 50
const writingTries = 3

/**
 * The one door into a conversation: loads it (unless this process has just seen it), lets the event act, and commits state, events, timer,
 * asks and key together. Turns of one conversation act one after the other, in this process by waiting in line and across processes by
 * comparing and setting the state's version. After the commit, listeners are told and asks are sent out. Throws Problems: notFound, conversationEnded, keyReused, tooMany.
 */
export function advance(engine: Engine, where: Where, cause: Cause, options: Options = {}): Promise<Turn> {
  return takeTurn(engine, where, options, (conversation, program, at) => {
    const event = { ...cause, at, seed: seed() } as Event
    return planTurn(program, conversation, event, options.by)
  })
}

/** The same door for what is decided beside the flow, or by looking at where the conversation stands. */
export function takeTurn(engine: Engine, where: Where, options: Options, decide: Decide): Promise<Turn> {
  return engine.queue(where.conversation, async () => {
    const hot = engine.hot.get(where)
    const isKnown = hot && (!options.guard?.sites || hot.allowedSites !== null)
    // What this process remembers is good for a turn that is then committed, since the commit compares it; never for a refusal.
    const turn = isKnown
      ? await attempt(engine, where, hot, decide, options, { remembered: true, writes: true }).catch(
          refusedAnew,
        )
      : null
    if (turn) return turn
    for (let tries = 0; tries < triesMax; tries++) {
      const conversation = await load(engine, where, options)
      // Where many change one row of a table, they do it one after the other in the end.
      const writes = tries < writingTries
      const turn = await attempt(engine, where, conversation, decide, options, { remembered: false, writes })
      if (turn) return turn
    }
    throw new Problem('unavailable', { retryAfter: 1 })
  })
}

async function load(
  engine: Engine,
  { workspace, conversation }: Where,
  { key, guard }: Options,
): Promise<LoadedConversation> {
  const asked = { key: key?.key ?? null, sites: guard?.sites ?? false }
  const found = await loadConversation(engine.sql, workspace, conversation, asked)
  if (!found) throw new Problem('notFound')
  return found
}

function refusedAnew(error: unknown): null {
  if (error instanceof Problem) return null
  throw error
}

/** `remembered`: the conversation is as this process remembers it. `writes`: tables may be written with the turn. */
type Try = { remembered: boolean; writes: boolean }

/** One try. Null: it has to be decided again, on the conversation as it is now. */
async function attempt(
  engine: Engine,
  where: Where,
  conversation: LoadedConversation,
  decide: Decide,
  options: Options,
  { remembered, writes }: Try,
): Promise<Turn | null> {
  const { key, guard } = options
  guard?.admit(conversation)
  const { id, state, seq, owner, assigneeId, agentName, kept } = conversation
  const unchanged: Turn = { id, owner, assigneeId, agentName, state, seq, before: seq, events: [] }
  if (kept && key && !sameBody(kept, key)) throw new Problem('keyReused')
  if (kept) return { ...unchanged, before: kept.fromSeq, repeated: kept }
  const program = await engine.programs(where.workspace, conversation.versionId)
  const decided = decide(conversation, program, engine.now())
  if (!decided && remembered) return null
  if (!decided && !key) return unchanged

  const deciding = { where, program, conversation, now: engine.now, seed }
  const plan = decided?.asks && engine.atOnce ? await engine.atOnce(deciding, decided, writes) : decided
  const turn = plan ? turnOf(conversation, plan) : unchanged
  const commit: Commit = {
    ...(plan ?? nothing(engine, conversation)),
    version: conversation.version,
    leaseUntil: engine.now() + engine.leaseMs,
    ...(key && { key: newKey(id, key, turn) }),
  }
  const { epoch, facts, allowedSites } = conversation
  const validity = { epoch, facts, allowedSites: guard?.sites ? allowedSites : null }
  const write = turnWrite(where.workspace, conversation, commit, remembered ? validity : undefined)
  try {
    if (!(await engine.commit(write))) {
      engine.hot.forget(where)
      return null
    }
  } catch (error) {
    // The database refused, so that nothing was written: what was to be written into a table is asked for and tried again, the turn is not.
    if (!plan?.rows || !isRefused(error)) throw error
    return attempt(engine, where, conversation, decide, options, { remembered, writes: false })
  }
  remember(engine, where, conversation, commit, write.bytes)
  if (plan) tell(engine, where, plan)
  return turn
}

/** The plan of a turn in which nothing happened: only its key is kept. */
function nothing(engine: Engine, { seq, state, wakeAt }: LoadedConversation): Plan {
  return { seq, state: { ...state, contact: {} }, at: engine.now(), wakeAt, events: [] }
}

/** Keeps in mind the conversation as the commit left it. */
export function remember(
  engine: Engine,
  where: Where,
  conversation: LoadedConversation,
  { version, seq, state, wakeAt, handing, ...commit }: Plan & Pick<Commit, 'version'>,
  bytes: number,
): void {
  if (state.status === 'ended') {
    engine.hot.forget(where)
    return
  }
  const isMet = commit.facts || commit.consents || commit.withdraws
  const next = {
    ...conversation,
    version: version + 1,
    ...(isMet && { metAt: commit.at }),
    seq,
    state,
    wakeAt,
    facts: factsAfter(conversation, commit),
    ...(handing?.status && { status: handing.status }),
    ...(handing?.owner && { owner: handing.owner }),
    ...(handing?.assigneeId !== undefined && { assigneeId: handing.assigneeId }),
    ...(handing?.agentName !== undefined && { agentName: handing.agentName }),
    ...(handing?.waitingSince !== undefined && { waitingSince: handing.waitingSince }),
    kept: null,
  }
  engine.hot.keep(where, next, bytes)
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
  for (const { dueAt } of plan.outbox ?? []) engine.wakeAt(dueAt)
  if (plan.handing || plan.state.status === 'human')
    engine.bus.publish(inboxTopic(where.workspace), { type: 'changed' })
}

function turnOf({ id, owner, assigneeId, agentName, seq }: LoadedConversation, plan: Plan): Turn {
  const events = plan.events.map((event) => ({ ...event, at: plan.at }))
  const has = { owner, assigneeId, agentName }
  for (const name of ['owner', 'assigneeId', 'agentName'] as const) {
    if (plan.handing?.[name] !== undefined) Object.assign(has, { [name]: plan.handing[name] })
  }
  return { id, ...has, state: plan.state, seq: plan.seq, before: seq, events }
}

function newKey(scope: string, { key, bodyHash, answer }: NonNullable<Options['key']>, turn: Turn): NewKey {
  return { scope, key, bodyHash, fromSeq: turn.before, answer: answer(turn) }
}

const chance = new Uint32Array(256)
let used = chance.length

/** An unsigned 32-bit number, as events carry chance. */
export function seed(): number {
  // The system is asked for many at once: asking costs more than what comes.
  if (used === chance.length) {
    getRandomValues(chance)
    used = 0
  }
  return chance[used++] ?? 0
}
