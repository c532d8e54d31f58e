import type {
  After,
  ContactConversation,
  ContactRecord,
  Erasure,
  Identity,
  ToldRight,
} from '#db/queries/contacts.ts'
import {
  countContacts,
  findContactOfUser,
  listContactConversations,
  listContacts,
  listErasures,
  listIdentities,
  listRights,
  readContact,
  setFact,
} from '#db/queries/contacts.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Json } from '#flow/json.ts'
import type { ContactFace } from '#flow/text/contact-face.ts'
import { contactFace } from '#flow/text/contact-face.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

type Here = Pick<Studio, 'db'>

export type ContactInList = ContactFace & { id: string; seenAt: Date; createdAt: Date; bots: string[] }
/** `next`: where the list goes on; null: it does not. */
export type PageOf<T> = { rows: T[]; next: After | null }

const pageRows = 50
const mostRights = 200
/** Counted no further: there, nobody reads the number, and counting takes time. */
const mostCounted = 10_000

/** Contacts, who was here last first. What is searched for may also be the id by which a site knows its user. */
export async function contactsOf(
  { db }: Here,
  workspace: WorkspaceId,
  { search, after }: { search: string; after?: After | undefined },
): Promise<PageOf<ContactInList>> {
  const rows = await listContacts(db, workspace, { search, after, limit: pageRows + 1 })
  const page = pageOf(rows, ({ seenAt, id }) => ({ at: seenAt, id }))
  const shown = page.rows.map(({ facts, told, ...row }) => ({ ...row, ...contactFace(facts, told) }))
  if (after || !search.trim()) return { ...page, rows: shown }
  const user = await userInList({ db }, workspace, search.trim(), shown)
  return { ...page, rows: user ? [user, ...shown] : shown }
}

async function userInList(
  { db }: Here,
  workspace: WorkspaceId,
  search: string,
  others: ContactInList[],
): Promise<ContactInList | undefined> {
  const id = await findContactOfUser(db, workspace, search)
  if (!id || others.some((other) => other.id === id)) return undefined
  const contact = await readContact(db, workspace, id)
  if (!contact) return undefined
  const { facts, told, seenAt, createdAt } = contact
  return { id, seenAt, createdAt, bots: [], ...contactFace(facts, told) }
}

/** How many contacts there are; `more`: at least. */
export async function countOfContacts(
  { db }: Here,
  workspace: WorkspaceId,
): Promise<{ count: number; more: boolean }> {
  const count = await countContacts(db, workspace, mostCounted + 1)
  return { count: Math.min(count, mostCounted), more: count > mostCounted }
}

export type ContactPage = Omit<ContactRecord, 'told'> &
  ContactFace & { identities: Identity[]; rights: ToldRight[] }

/** A contact with all that is known of them; or what is left of one who was erased. Problem: notFound. */
export async function getContact(
  { db }: Here,
  workspace: WorkspaceId,
  contact: string,
): Promise<{ contact: ContactPage } | { contact: null; erasure: Erasure }> {
  const [record, identities, rights] = await Promise.all([
    readContact(db, workspace, contact),
    listIdentities(db, workspace, contact),
    listRights(db, workspace, contact, mostRights),
  ])
  if (record) {
    const { told, ...known } = record
    return { contact: { ...known, ...contactFace(known.facts, told), identities, rights } }
  }
  const [erasure] = await listErasures(db, workspace, { contact, limit: 1 })
  if (!erasure) throw new Problem('notFound')
  return { contact: null, erasure }
}

/** A contact's conversations, the latest first. */
export async function conversationsWith(
  { db }: Here,
  workspace: WorkspaceId,
  { contact, after }: { contact: string; after?: After | undefined },
): Promise<PageOf<ContactConversation>> {
  const rows = await listContactConversations(db, workspace, contact, { after, limit: pageRows + 1 })
  return pageOf(rows, ({ startedAt, id }) => ({ at: startedAt, id }))
}

/** Sets one fact, or forgets it (null). Problem: notFound. */
export async function changeFact(
  { db }: Here,
  workspace: WorkspaceId,
  { contact, fact, value }: { contact: string; fact: string; value: Json },
): Promise<void> {
  if (!(await setFact(db, workspace, contact, { fact, value }))) throw new Problem('notFound')
}

/** Signs of what was erased, the latest first. */
export async function erasuresOf(
  { db }: Here,
  workspace: WorkspaceId,
  { after }: { after?: After | undefined },
): Promise<PageOf<Erasure>> {
  const rows = await listErasures(db, workspace, { after, limit: pageRows + 1 })
  return pageOf(rows, ({ at, id }) => ({ at, id }))
}

function pageOf<T>(rows: T[], place: (row: T) => After): PageOf<T> {
  const shown = rows.slice(0, pageRows)
  const last = shown.at(-1)
  return { rows: shown, next: last && rows.length > pageRows ? place(last) : null }
}
