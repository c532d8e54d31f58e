import type { SQL } from 'drizzle-orm'
import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client.ts'
import { toldVariables } from '#db/queries/contact-row.ts'
import { bots } from '#db/schema/bots.ts'
import type { Consent } from '#db/schema/contacts.ts'
import { contacts, erasures, identities } from '#db/schema/contacts.ts'
import type { Status } from '#db/schema/conversations.ts'
import { conversationStates, conversations, events } from '#db/schema/conversations.ts'
import { users } from '#db/schema/people.ts'
import { searchQuery } from '#db/search-words.ts'
import { storable, storableText } from '#db/storable.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json, JsonObject } from '#flow/json.ts'

/** Where a list goes on: after the row with this moment and this id. */
export type After = { at: Date; id: string }

export type ContactRow = Omit<ContactRecord, 'consents'> & { bots: string[] }

const isThis = (workspace: WorkspaceId, contact: string) =>
  and(eq(contacts.workspaceId, workspace), eq(contacts.id, contact))

/** The names of the bots that a contact talked with lately. (Drizzle leaves a column's table out here, so they are written by hand.) */
const talkedWith = sql<string[]>`array(
  select b.name from bots b where b.workspace_id = contacts.workspace_id and b.id in (
    select lately.bot_id from (
      select c.bot_id from conversations c where c.workspace_id = contacts.workspace_id and c.contact_id = contacts.id
      order by c.started_at desc limit 50) lately) order by 1)`

/** What they told in their conversations. */
const told = sql<JsonObject[]>`${sql.raw(toldVariables('contacts'))}`

type Asked = { search: string; after: After | undefined; limit: number }

/** A search looks through so many of the latest contacts before it asks the index of words. */
const latestSearched = 5000

/**
 * Contacts, who was here last first; `search` as it was typed. Who is found often is found among the latest; only what is not is looked
 * up by its words: the planner cannot know how rare a word is, and would go through a million contacts in order for one.
 */
export async function listContacts(
  db: Database,
  workspace: WorkspaceId,
  { search, ...asked }: Asked,
): Promise<ContactRow[]> {
  const query = searchQuery(search)
  if (query === undefined) return search.trim() ? [] : latest(db, workspace, undefined, asked)
  const walked = sql`(${contacts.workspaceId}, ${contacts.id}) in (
    select near.workspace_id, near.id from (
      select c.workspace_id, c.id, c.search from contacts c where c.workspace_id = ${workspace}
        ${asked.after ? sql`and (c.updated_at, c.id) < ${placeOf(asked.after)}` : sql``}
      order by c.updated_at desc, c.id desc limit ${latestSearched}) near
    where near.search @@ ${query}::tsquery)`
  const near = await latest(db, workspace, walked, asked)
  if (near.length === asked.limit) return near
  const found = sql`${contacts.id} in (
    with found as materialized (select c.id from contacts c where c.workspace_id = ${workspace} and c.search @@ ${query}::tsquery)
    select id from found)`
  return latest(db, workspace, found, asked)
}

async function latest(
  db: Database,
  workspace: WorkspaceId,
  which: SQL | undefined,
  { after, limit }: Omit<Asked, 'search'>,
): Promise<ContactRow[]> {
  return db
    .select({
      id: contacts.id,
      facts: contacts.facts,
      told,
      seenAt: contacts.updatedAt,
      createdAt: contacts.createdAt,
      bots: talkedWith,
    })
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, workspace),
        which,
        after && sql`(${contacts.updatedAt}, ${contacts.id}) < ${placeOf(after)}`,
      ),
    )
    .orderBy(desc(contacts.updatedAt), desc(contacts.id))
    .limit(limit)
}

function placeOf({ at, id }: After): SQL {
  return sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`
}

/** How many contacts there are, counted up to `limit`. */
export async function countContacts(db: Database, workspace: WorkspaceId, limit: number): Promise<number> {
  const some = db
    .select({ one: sql`1` })
    .from(contacts)
    .where(eq(contacts.workspaceId, workspace))
    .limit(limit)
    .as('some')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some)
  return row?.count ?? 0
}

/** The contact that a site knows by this id of its own. */
export async function findContactOfUser(
  db: Database,
  workspace: WorkspaceId,
  user: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ contact: identities.contactId })
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, workspace),
        eq(identities.kind, 'user'),
        eq(identities.value, storableText(user)),
      ),
    )
  return row?.contact
}

export type ContactRecord = {
  id: string
  facts: JsonObject
  /** The variables of their latest conversations, the latest first. */
  told: JsonObject[]
  consents: { [purpose: string]: Consent }
  seenAt: Date
  createdAt: Date
}

export async function readContact(
  db: Database,
  workspace: WorkspaceId,
  contact: string,
): Promise<ContactRecord | undefined> {
  const [row] = await db
    .select({
      id: contacts.id,
      facts: contacts.facts,
      told,
      consents: contacts.consents,
      seenAt: contacts.updatedAt,
      createdAt: contacts.createdAt,
    })
    .from(contacts)
    .where(isThis(workspace, contact))
  return row
}

export type Identity = { kind: string; value: string; createdAt: Date }

export async function listIdentities(
  db: Database,
  workspace: WorkspaceId,
  contact: string,
): Promise<Identity[]> {
  return db
    .select({ kind: identities.kind, value: identities.value, createdAt: identities.createdAt })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspace), eq(identities.contactId, contact)))
    .orderBy(identities.createdAt)
}

/** Sets one fact, or forgets it (null). False: there is no such contact. */
export async function setFact(
  db: Database,
  workspace: WorkspaceId,
  contact: string,
  { fact, value }: { fact: string; value: Json },
): Promise<boolean> {
  const facts =
    value === null
      ? sql`${contacts.facts} - ${fact}::text`
      : sql`${contacts.facts} || ${storable({ [fact]: value })}::jsonb`
  const changed = await db
    .update(contacts)
    .set({ facts })
    .where(isThis(workspace, contact))
    .returning({ id: contacts.id })
  return changed.length === 1
}

export type ContactConversation = {
  id: string
  bot: string
  botName: string
  channel: string
  status: Status
  startedAt: Date
  endedAt: Date | null
  lastAt: Date
}

/** A contact's conversations, the latest first. */
export async function listContactConversations(
  db: Database,
  workspace: WorkspaceId,
  contact: string,
  { after, limit }: { after: After | undefined; limit: number },
): Promise<ContactConversation[]> {
  return db
    .select({
      id: conversations.id,
      bot: conversations.botId,
      botName: bots.name,
      channel: conversations.channel,
      status: conversations.status,
      startedAt: conversations.startedAt,
      endedAt: conversations.endedAt,
      lastAt: conversationStates.updatedAt,
    })
    .from(conversations)
    .innerJoin(bots, and(eq(bots.workspaceId, conversations.workspaceId), eq(bots.id, conversations.botId)))
    .innerJoin(
      conversationStates,
      and(
        eq(conversationStates.workspaceId, conversations.workspaceId),
        eq(conversationStates.conversationId, conversations.id),
      ),
    )
    .where(
      and(
        eq(conversations.workspaceId, workspace),
        eq(conversations.contactId, contact),
        after &&
          sql`(${conversations.startedAt}, ${conversations.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(conversations.startedAt), desc(conversations.id))
    .limit(limit)
}

export type ToldRight = { conversation: string; kind: string; body: JsonObject; at: Date }

/** What a contact said of consents and of their own data, the latest first. */
export async function listRights(
  db: Database,
  workspace: WorkspaceId,
  contact: string,
  limit: number,
): Promise<ToldRight[]> {
  const theirs = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.workspaceId, workspace), eq(conversations.contactId, contact)))
    .orderBy(desc(conversations.startedAt))
    .limit(200)
  return db
    .select({ conversation: events.conversationId, kind: events.kind, body: events.body, at: events.at })
    .from(events)
    .where(
      and(
        eq(events.workspaceId, workspace),
        inArray(events.conversationId, theirs),
        inArray(events.kind, ['consent', 'privacy']),
      ),
    )
    .orderBy(desc(events.at), desc(events.seq))
    .limit(limit)
}

export type Erasure = Omit<typeof erasures.$inferSelect, 'workspaceId' | 'userId'> & {
  userName: string | null
  botName: string | null
}

/** Signs of what was erased, the latest first; of one contact, or all. */
export async function listErasures(
  db: Database,
  workspace: WorkspaceId,
  { contact, after, limit }: { contact?: string; after?: After | undefined; limit: number },
): Promise<Erasure[]> {
  return db
    .select({
      id: erasures.id,
      by: erasures.by,
      contactId: erasures.contactId,
      botId: erasures.botId,
      people: erasures.people,
      conversations: erasures.conversations,
      messages: erasures.messages,
      files: erasures.files,
      rows: erasures.rows,
      at: erasures.at,
      userName: users.name,
      botName: bots.name,
    })
    .from(erasures)
    .leftJoin(users, eq(users.id, erasures.userId))
    .leftJoin(bots, and(eq(bots.workspaceId, erasures.workspaceId), eq(bots.id, erasures.botId)))
    .where(
      and(
        eq(erasures.workspaceId, workspace),
        contact ? eq(erasures.contactId, contact) : undefined,
        after &&
          sql`(${erasures.at}, ${erasures.id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(erasures.at), desc(erasures.id))
    .limit(limit)
}
