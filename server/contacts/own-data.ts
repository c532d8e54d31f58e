import type { ContactRecord, Identity } from '#db/queries/contacts.ts'
import { listIdentities, readContact } from '#db/queries/contacts.ts'
import type { KeptConversation, KeptEvent } from '#db/queries/own-data.ts'
import { keptBytes, keptConversations, keptEvents, keptFiles } from '#db/queries/own-data.ts'
import { rowsAddedBy } from '#db/queries/written-rows.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Locale } from '#flow/words.ts'
import { Problem } from '#server/problem.ts'
import type { Services } from '#server/services.ts'

/**
 * Whom a copy is for. The team gets all there is. The visitor gets it without what others keep for themselves: the team's notes and
 * names, and the variables a flow works with, and is told so in their language.
 */
export type Reader = 'team' | { visitor: Locale }

const eventsAtOnce = 500
/** Events that are work between members of the team. */
const notesOfTheTeam = new Set(['note', 'takeOver', 'assign', 'handOff'])

/**
 * All that is kept of one person as JSON, piece by piece: however long they talked and whatever they sent, little of it is in memory at
 * once. Problem: notFound.
 */
export async function ownData(
  services: Pick<Services, 'db' | 'sql'>,
  workspace: WorkspaceId,
  contact: string,
  reader: Reader,
): Promise<AsyncGenerator<string>> {
  const record = await readContact(services.db, workspace, contact)
  if (!record) throw new Problem('notFound')
  const identities = await listIdentities(services.db, workspace, contact)
  return pieces(services, workspace, { record, identities, reader })
}

type Whom = { record: ContactRecord; identities: Identity[]; reader: Reader }

async function* pieces(
  { sql }: Pick<Services, 'sql'>,
  workspace: WorkspaceId,
  { record, identities, reader }: Whom,
): AsyncGenerator<string> {
  const { id, facts, consents, createdAt, seenAt } = record
  const head = {
    format: 'parcours-person',
    version: 1,
    madeAt: new Date().toISOString(),
    ...(reader !== 'team' && { leftOut: leftOut[reader.visitor] }),
    person: { id, firstSeen: createdAt, lastSeen: seenAt, facts, consents, knownBy: identities.map(knownBy) },
    rows: await rowsAddedBy(sql, workspace, id),
  }
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "conversations": [`
  const conversations = await keptConversations(sql, workspace, id)
  for (const [index, conversation] of conversations.entries()) {
    yield index ? ',\n    ' : '\n    '
    yield* whole({ sql }, workspace, conversation, reader)
  }
  yield conversations.length ? '\n  ]\n}\n' : ']\n}\n'
}

async function* whole(
  { sql }: Pick<Services, 'sql'>,
  workspace: WorkspaceId,
  { variables, ...conversation }: KeptConversation,
  reader: Reader,
): AsyncGenerator<string> {
  const head = { ...conversation, ...(reader === 'team' && { variables }) }
  yield `${JSON.stringify(head).slice(0, -1)}, "events": [`
  let first = true
  for (let after = 0, full = true; full; ) {
    const events = await keptEvents(sql, workspace, conversation.id, { after, limit: eventsAtOnce })
    for (const event of events) {
      const shown = reader === 'team' ? event : forVisitor(event)
      if (!shown) continue
      yield `${first ? '' : ','}\n      ${JSON.stringify(shown)}`
      first = false
    }
    after = events.at(-1)?.seq ?? 0
    full = events.length === eventsAtOnce
  }
  yield '], "files": ['
  for (const [index, file] of (await keptFiles(sql, workspace, conversation.id)).entries()) {
    const bytes = await keptBytes(sql, workspace, file.id)
    const content = bytes ? Buffer.from(bytes).toString('base64') : null
    yield `${index ? ',' : ''}\n      ${JSON.stringify({ ...file, base64: content })}`
  }
  yield ']}'
}

const leftOut: { [L in Locale]: string } = {
  en: 'Notes of the team and the variables of its bots. Ask the team for them.',
  fr: 'Les notes de l’équipe et les variables de ses bots. Demandez-les-lui.',
}

/** Without the paths through the flow, the members' ids and the keys of their requests; undefined: nothing of it is the visitor's. */
function forVisitor({ kind, body, ...event }: KeptEvent): KeptEvent | undefined {
  if (notesOfTheTeam.has(kind)) return undefined
  const { path: _, from: __, by: ___, key: ____, ...rest } = body
  return { ...event, kind, body: rest }
}

/** A browser is known by a secret of which only a fingerprint is kept: it says nothing to a reader. */
function knownBy({ kind, value, createdAt }: Identity) {
  return { kind, ...(kind !== 'visitor' && { value }), since: createdAt }
}
