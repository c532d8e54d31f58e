import { conversationsOfAgent } from '#db/queries/inbox.ts'
import { lastWordsOf, readInboxConversation } from '#db/queries/inbox-conversation.ts'
import { findAgent } from '#db/queries/presence.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { BlockRef } from '#flow/document.ts'
import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'
import type { Guard, Where } from '#server/conversations/advance.ts'
import { advance, seed, takeTurn } from '#server/conversations/advance.ts'
import type { Engine } from '#server/conversations/engine.ts'
import { planBeside, planTurn } from '#server/conversations/plan-turn.ts'
import type { Agent } from '#server/conversations/record-of.ts'
import { handedMail } from '#server/inbox/inbox-mails.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What is over stays over. */
const notEnded: Guard = {
  sites: false,
  admit({ status }) {
    if (status === 'ended') throw new Problem('conversationEnded')
  },
}

/** Only whoever has a conversation acts for it: Problem notYours, with who has it ('': nobody). */
export function mine({ id }: { id: string }): Guard {
  return {
    sites: false,
    admit(conversation) {
      notEnded.admit(conversation)
      const { owner, assigneeId, agentName } = conversation
      if (owner !== 'human' || assigneeId !== id) throw new Problem('notYours', { by: agentName ?? '' })
    },
  }
}

/**
 * An agent takes a conversation, from the queue or from the bot. Of two who take it at once one has it, and the other is told who.
 * Problems: notFound, conversationEnded, notYours.
 */
export async function take({ engine }: Studio, where: Where, agent: Agent): Promise<void> {
  const turn = await advance(engine, where, { type: 'takeOver' }, { by: agent, guard: notEnded })
  if (turn.assigneeId !== agent.id) throw new Problem('notYours', { by: turn.agentName ?? '' })
}

/**
 * Another agent has it from now on. Whoever may answer may do it, also for somebody who is away, who is told by mail; `from` is who had it when that was
 * decided. Problems: notFound, conversationEnded, notYours when somebody else has it by now.
 */
export async function handOn(
  { db, engine, mail }: Studio,
  where: Where,
  agent: Agent,
  { to, from }: { to: string; from: string },
): Promise<void> {
  const next = await findAgent(db, where.workspace, to)
  if (!next) throw new Problem('notFound')
  const has = { assigneeId: next.id, agentName: next.name }
  await takeTurn(engine, where, { guard: mine({ id: from }) }, (conversation, _, at) =>
    planBeside(
      conversation,
      { kind: 'handOn', body: { by: agent.id, author: agent.name, to: next.name } },
      at,
      { ...has, inboxAt: at },
    ),
  )
  if (mail && next.mails && !next.fresh && next.id !== agent.id)
    tellByMail(engine, mail, where, { next, by: agent.name }).catch((error) =>
      logError(`The mail that a conversation was handed on (${where.conversation})`, error),
    )
}

type Next = NonNullable<Awaited<ReturnType<typeof findAgent>>>

/** Whoever is away when a conversation is handed on to them hears of it by mail. */
async function tellByMail(
  { sql }: Engine,
  mail: NonNullable<Studio['mail']>,
  { workspace, conversation }: Where,
  { next, by }: { next: Next; by: string },
): Promise<void> {
  const found = await readInboxConversation(sql, workspace, conversation)
  if (!found) return
  const lastWords = await lastWordsOf(sql, workspace, conversation)
  const id = `${conversation}.${found.head.seq}.${next.id}`
  const link = `${mail.baseUrl}/inbox/${conversation}`
  await mail.send(handedMail({ to: next.email, locale: next.locale, id, link }, { ...found, lastWords }, by))
}

/** Where a conversation came to that an agent let go of: with the bot, waiting for a person again, or over. */
export type CameTo = Pick<State, 'status'>

/**
 * Back into the queue, for whoever comes first; what was taken from the bot goes back to the bot. Problems: notFound,
 * conversationEnded, notYours.
 */
export async function putBack(
  { engine }: Pick<Studio, 'engine'>,
  where: Where,
  agent: Agent,
): Promise<CameTo> {
  return letGo(engine, where, agent.id)
}

/** The bot goes on: where it was, or at a block. Problems: notFound, conversationEnded, notYours. */
export async function handBack(
  { engine }: Studio,
  where: Where,
  agent: Agent,
  to: BlockRef | undefined,
): Promise<CameTo> {
  const { state } = await takeTurn(engine, where, { guard: mine(agent) }, (conversation, program, at) =>
    planTurn(program, conversation, handBackTo(program, to, at), agent),
  )
  return { status: state.status }
}

/** The event that gives a conversation back to the bot. Problem: notFound, the version has no such block. */
export function handBackTo({ document }: Program, to: BlockRef | undefined, at: number): Event {
  const blocks = to && Object.hasOwn(document.flows, to.flow) && document.flows[to.flow]?.blocks
  if (to && !(blocks && Object.hasOwn(blocks, to.block))) throw new Problem('notFound')
  return { type: 'handBack', ...(to && { to }), at, seed: seed() }
}

/** It is over. Problems: notFound, conversationEnded, notYours. */
export async function close({ engine }: Studio, where: Where, agent: Agent): Promise<void> {
  await advance(engine, where, { type: 'close' }, { by: agent, guard: mine(agent) })
}

/** Whoever answers no more leaves nobody without an answer: what they had waits for the others. */
export async function putAllBack(
  { sql, engine }: Studio,
  workspace: WorkspaceId,
  person: string,
): Promise<void> {
  for (const conversation of await conversationsOfAgent(sql, workspace, person)) {
    await letGo(engine, { workspace, conversation }, person).catch((error: unknown) => {
      // Meanwhile over, or somebody else's.
      if (!(error instanceof Problem)) throw error
    })
  }
}

/** What this person has waits for the others again. Problems: notFound, conversationEnded, notYours. */
export async function letGo(engine: Engine, where: Where, person: string): Promise<CameTo> {
  const options = { guard: mine({ id: person }) }
  const { state } = await takeTurn(engine, where, options, (conversation, program, at) => {
    const until = at + patienceOf(program, conversation.state) * 1000
    const event: Event = { type: 'letGo', until, at, seed: seed() }
    return planTurn(program, conversation, event, { id: person, name: conversation.agentName ?? '' })
  })
  return { status: state.status }
}

/** In seconds: what the hand-off says, or ten minutes. */
function patienceOf({ document }: Program, { frames }: State): number {
  const { flow = '', block = '' } = frames.at(-1) ?? {}
  const seconds = Number(document.flows[flow]?.blocks[block]?.waitSeconds)
  return seconds > 0 ? seconds : 600
}
