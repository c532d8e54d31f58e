import { createHash } from 'node:crypto'
import { newId } from '#db/new-id.ts'
import { countSentBytes, findConversationFile, insertSentFile } from '#db/queries/files.ts'
import { readHead } from '#db/queries/inbox-conversation.ts'
import type { Bubble } from '#flow/run/effect.ts'
import type { FileRef } from '#flow/run/question.ts'
import type { Where } from '#server/conversations/advance.ts'
import { takeTurn } from '#server/conversations/advance.ts'
import { conversationTopic } from '#server/conversations/engine.ts'
import { planBeside } from '#server/conversations/plan-turn.ts'
import type { Agent } from '#server/conversations/record-of.ts'
import { acceptedFile } from '#server/files/accepted-file.ts'
import { fileRefOf, newFileAddress } from '#server/files/file-ref.ts'
import type { Entry } from '#server/inbox/entry.ts'
import { entryOf } from '#server/inbox/entry.ts'
import { mine } from '#server/inbox/hand.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

/** What an agent says: Markdown, or a file that was sent before. `key` makes a repeated request act once. */
export type Said = { key: string } & ({ text: string } | { file: string })

/** Says something to the visitor, and answers what was said (null: it had been said before). Problems: notFound, conversationEnded, notYours, wrongValue (there is no such file). */
export async function say(
  studio: Studio,
  where: Where,
  agent: Agent,
  { key, ...said }: Said,
): Promise<{ entry: Entry | null }> {
  const bubble = 'file' in said ? await fileBubble(studio, where, said.file) : textBubble(said.text)
  const bodyHash = createHash('sha256').update(JSON.stringify(said)).digest()
  const options = {
    guard: mine(agent),
    key: { key: `agent:${agent.id}:${key}`, bodyHash, answer: () => ({}) },
  }
  const turn = await takeTurn(studio.engine, where, options, (conversation, _, at) =>
    planBeside(conversation, { kind: 'agent', body: { bubble, by: agent.id, author: agent.name, key } }, at, {
      waitingSince: null,
      inboxAt: at,
    }),
  )
  const [event] = turn.events
  return { entry: (event && entryOf(event)) ?? null }
}

/** Notes something for the other agents; the visitor never sees it. Problems: notFound. */
export async function note({ engine }: Studio, where: Where, agent: Agent, text: string): Promise<void> {
  await takeTurn(engine, where, {}, (conversation, _, at) =>
    planBeside(conversation, { kind: 'note', body: { text, by: agent.id, author: agent.name } }, at),
  )
}

/** Shows the visitor that the agent is writing, for a few seconds. Problems: notFound, notYours. */
export async function tellTyping({ sql, bus }: Studio, where: Where, agent: Agent): Promise<void> {
  const head = await readHead(sql, where.workspace, where.conversation)
  if (!head) throw new Problem('notFound')
  if (head.owner !== 'human' || head.agent?.id !== agent.id)
    throw new Problem('notYours', { by: head.agent?.name ?? '' })
  const told = { type: 'typing', role: 'agent', name: agent.name, typing: true }
  bus.publish(conversationTopic(where.conversation), told)
}

/** All that may be sent in one conversation, in bytes. */
const conversationBytesMax = 100 * 1024 * 1024

/** Keeps a file that an agent is about to send. Problems: notFound, notYours, wrongValue, tooLarge. */
export async function keepSentFile(
  { sql, environment }: Studio,
  { workspace, conversation }: Where,
  agent: Agent,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<FileRef> {
  const head = await readHead(sql, workspace, conversation)
  if (!head) throw new Problem('notFound')
  if (head.agent?.id !== agent.id) throw new Problem('notYours', { by: head.agent?.name ?? '' })
  const accepted = bytes.length > 0 ? await acceptedFile(name, bytes) : null
  if (!accepted) throw new Problem('wrongValue', { why: bytes.length > 0 ? 'kind' : 'empty' })
  if ((await countSentBytes(sql, workspace, conversation)) + bytes.length > conversationBytesMax)
    throw new Problem('tooLarge', { largest: conversationBytesMax })
  const about = { name: accepted.name, type: accepted.type, size: bytes.length }
  const stored = { id: newId(), address: newFileAddress(), ...about }
  const file = { ...stored, bytes, userId: agent.id }
  if (!(await insertSentFile(sql, workspace, conversation, file, null))) throw new Problem('notFound')
  return fileRefOf(stored, environment.baseUrl)
}

function textBubble(text: string): Bubble {
  return { type: 'text', text }
}

async function fileBubble(
  { sql, environment }: Studio,
  { workspace, conversation }: Where,
  id: string,
): Promise<Bubble> {
  const file = await findConversationFile(sql, workspace, conversation, id)
  if (!file) throw new Problem('wrongValue')
  const { url, name, type } = fileRefOf(file, environment.baseUrl)
  const kind = (['image', 'video', 'audio'] as const).find((one) => type.startsWith(`${one}/`))
  return { type: kind && type !== 'image/svg+xml' ? kind : 'file', url, name }
}
