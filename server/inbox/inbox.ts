import type { InboxAsked, InboxCounts, InboxPlace, InboxRow } from '#db/queries/inbox.ts'
import { countInbox, listInbox } from '#db/queries/inbox.ts'
import type { Earlier, InboxConversation } from '#db/queries/inbox-conversation.ts'
import {
  earlierConversations,
  entriesBefore,
  markTeamSeen,
  readInboxConversation,
} from '#db/queries/inbox-conversation.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { BlockRef } from '#flow/document.ts'
import { blockName } from '#flow/edit/block-name.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Words } from '#flow/words.ts'
import { inboxTopic } from '#server/conversations/engine.ts'
import type { Entry } from '#server/inbox/entry.ts'
import { entryOf } from '#server/inbox/entry.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

type Person = { id: string; name: string }

/** One page of a list. */
export async function inboxList(
  { sql }: Studio,
  workspace: WorkspaceId,
  person: Person,
  asked: Omit<InboxAsked, 'agent'>,
): Promise<{ rows: InboxRow[]; next: InboxPlace | null }> {
  return listInbox(sql, workspace, { ...asked, agent: person.id })
}

export async function inboxCounts(
  { sql }: Studio,
  workspace: WorkspaceId,
  person: Person,
): Promise<InboxCounts> {
  return countInbox(sql, workspace, person.id)
}

export type OpenConversation = Omit<InboxConversation, 'state'> & {
  id: string
  /** The conversation's variables. */
  collected: JsonObject
  earlier: Earlier[]
  entries: Entry[]
  /** There is more before the first entry. */
  more: boolean
}

const entriesAtOnce = 200

/** A conversation as agents see it, with the end of what was said. Problem: notFound. */
export async function openConversation(
  studio: Studio,
  workspace: WorkspaceId,
  conversation: string,
): Promise<OpenConversation> {
  const { sql } = studio
  const found = await readInboxConversation(sql, workspace, conversation)
  if (!found) throw new Problem('notFound')
  const { state, ...shown } = found
  const [earlier, { entries, more }] = await Promise.all([
    earlierConversations(sql, workspace, { contact: found.contact.id, except: conversation }),
    // Up to the number of the head: what comes after is told by the stream.
    entriesUpTo(studio, workspace, { conversation, before: found.head.seq + 1 }),
  ])
  return { ...shown, id: conversation, collected: state.variables, earlier, entries, more }
}

/** What was said before a number, as far as it is shown at once. */
export async function entriesUpTo(
  { sql }: Studio,
  workspace: WorkspaceId,
  { conversation, before }: { conversation: string; before: number },
): Promise<{ entries: Entry[]; more: boolean }> {
  const events = await entriesBefore(sql, workspace, conversation, { before, limit: entriesAtOnce + 1 })
  const more = events.length > entriesAtOnce
  return { entries: events.slice(more ? 1 : 0).flatMap((event) => entryOf(event) ?? []), more }
}

/** A flow with the blocks at which a bot can go on. */
export type Places = {
  here: BlockRef | null
  flows: {
    id: string
    name: string
    role: string
    blocks: { id: string; type: string; name: Words<string> }[]
  }[]
}

/** Where a conversation can be handed back to, as its own version is drawn. Problem: notFound. */
export async function placesOf(
  { sql, engine }: Studio,
  workspace: WorkspaceId,
  conversation: string,
): Promise<Places> {
  const found = await readInboxConversation(sql, workspace, conversation)
  if (!found) throw new Problem('notFound')
  const { document } = await engine.programs(workspace, found.version.id)
  const frame = found.state.frames.findLast(({ flow }) => flow !== '')
  const flows = Object.entries(document.flows).map(([id, { name, role, blocks, layout }]) => ({
    ...{ id, name, role },
    blocks: Object.entries(blocks)
      .filter(([, { disabled, type }]) => !disabled && type !== 'start')
      .sort(([one], [other]) => (layout[one]?.x ?? 0) - (layout[other]?.x ?? 0))
      .map(([block, record]) => ({ id: block, type: record.type, name: blockName(document, record) })),
  }))
  flows.sort((one, other) => Number(other.id === document.main) - Number(one.id === document.main))
  return { here: frame ? { flow: frame.flow, block: frame.block } : null, flows }
}

/** The agent has seen what was said up to here; what others look at stays unread. */
export async function seeConversation(
  { sql, bus }: Studio,
  workspace: WorkspaceId,
  person: Person,
  { conversation, seq }: { conversation: string; seq: number },
): Promise<void> {
  if (await markTeamSeen(sql, workspace, conversation, { agent: person.id, seq }))
    bus.publish(inboxTopic(workspace), { type: 'changed' })
}
