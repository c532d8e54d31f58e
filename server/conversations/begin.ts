import type { LoadedConversation, NewKey } from '#db/queries/conversations.ts'
import { beginningWrite } from '#db/queries/turn-write.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Turn } from '#server/conversations/advance.ts'
import { remember, seed, tell } from '#server/conversations/advance.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { planBeginning } from '#server/conversations/plan-turn.ts'

export type Beginning = {
  workspace: WorkspaceId
  /** Its id, made by the caller. */
  id: string
  botId: string
  versionId: string
  channel: string
  contact: { id: string; isNew: boolean; facts: JsonObject }
  /** Names by which the contact will be known from now on. */
  identities: { kind: string; value: string }[]
  /** The sites that may talk to its bot. */
  allowedSites: string[]
  locale?: string
  attributes?: JsonObject
  key?: Omit<NewKey, 'answer' | 'fromSeq'> & { answer(turn: Turn): JsonObject | null }
}

/** What every conversation is before its first turn: what its rows say by themselves, one version less. */
const unbegun = {
  ...{ version: 0, epoch: 0, seq: 0, wakeAt: null, status: 'active', owner: 'bot' },
  ...{ assigneeId: null, agentName: null, waitingSince: null, kept: null },
} satisfies Partial<LoadedConversation>

/** Begins a conversation and lets the bot speak. Throws a unique violation when an identity or the key was taken meanwhile. */
export async function begin(engine: Engine, beginning: Beginning): Promise<Turn> {
  const { workspace, id, botId, versionId, channel, contact, identities, allowedSites, locale, attributes } =
    beginning
  const program = await engine.programs(workspace, versionId)
  const plan = planBeginning(program, {
    type: 'start',
    at: engine.now(),
    seed: seed(),
    channel,
    contactKey: contact.id,
    contact: contact.facts,
    ...(locale && { locale }),
    ...(attributes && { attributes }),
  })
  const events = plan.events.map((event) => ({ ...event, at: plan.at }))
  const owner = plan.handing?.owner ?? 'bot'
  const nobody = { assigneeId: null, agentName: null }
  const turn: Turn = { id, owner, ...nobody, state: plan.state, seq: plan.seq, before: 0, events }
  const { key } = beginning
  const write = beginningWrite(workspace, {
    ...plan,
    id,
    botId,
    versionId,
    channel,
    contactId: contact.id,
    newContact: contact.isNew,
    identities,
    locale: plan.state.locale,
    leaseUntil: engine.now() + engine.leaseMs,
    ...(key && { key: { ...key, fromSeq: 0, answer: key.answer(turn) } }),
  })
  await engine.commit(write)
  const where = { workspace, conversation: id }
  const { state, at: metAt } = plan
  const before = { ...unbegun, ...{ id, botId, versionId, contactId: contact.id, facts: contact.facts } }
  remember(engine, where, { ...before, state, metAt, allowedSites }, { ...plan, version: 0 }, write.bytes)
  engine.grew()
  tell(engine, where, plan)
  return turn
}
