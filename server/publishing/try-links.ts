import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '#db/new-id.ts'
import { deleteTryLink, findTryLink, insertTryLink, listTryLinks } from '#db/queries/try-links.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Keyring } from '#server/access/keyring.ts'
import { openDraft } from '#server/flows/open-draft.ts'
import { Problem } from '#server/problem.ts'
import type { Studio } from '#server/studio.ts'

const dayMs = 86_400_000

/** A link by which a colleague tries the draft without an account, until it expires or is revoked. */
export type SharedTry = {
  id: string
  path: string
  createdAt: Date
  expiresAt: Date
  createdBy: string | null
}

/** Problem: notFound. */
export async function createTryLink(
  studio: Studio,
  workspace: WorkspaceId,
  person: { id: string },
  { bot, days }: { bot: string; days: number },
): Promise<{ id: string; path: string; expiresAt: Date }> {
  await openDraft(studio, workspace, bot)
  const id = newId()
  const expiresAt = new Date(Date.now() + days * dayMs)
  await insertTryLink(studio.db, workspace, { id, botId: bot, createdBy: person.id, expiresAt })
  return { id, path: pathOf(studio.keys, id), expiresAt }
}

export async function tryLinksOf(
  { db, keys }: Studio,
  workspace: WorkspaceId,
  bot: string,
): Promise<SharedTry[]> {
  const links = await listTryLinks(db, workspace, bot)
  return links.map((link) => ({ ...link, path: pathOf(keys, link.id) }))
}

/** Problem: notFound. */
export async function revokeTryLink(
  { db }: Studio,
  workspace: WorkspaceId,
  { bot, link }: { bot: string; link: string },
): Promise<void> {
  if (!(await deleteTryLink(db, workspace, bot, link))) throw new Problem('notFound')
}

/** The draft as it is now, for whoever has the link. Problem: linkExpired. */
export async function openTryLink(
  studio: Studio,
  token: string,
): Promise<{
  bot: string
  name: string
  theme: { [token: string]: unknown }
  document: FlowDocument
  revision: number
  expiresAt: Date
}> {
  const id = idIn(studio.keys, token)
  const found = id === undefined ? undefined : await findTryLink(studio.db, id)
  if (!found) throw new Problem('linkExpired')
  const { document, revision } = await openDraft(studio, found.workspace, found.bot)
  const { bot, name, theme, expiresAt } = found
  return { bot, name, theme, document, revision, expiresAt }
}

/** The link's id and its signature: 16 and 16 bytes. */
function tokenOf(keys: Keyring, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, macOf(keys, bytes)]).toString('base64url')
}

function idIn(keys: Keyring, token: string): string | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32 || !timingSafeEqual(macOf(keys, bytes.subarray(0, 16)), bytes.subarray(16)))
    return undefined
  const hex = bytes.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function macOf(keys: Keyring, id: Uint8Array): Buffer {
  return createHmac('sha256', keys.tryLink).update(id).digest().subarray(0, 16)
}

function pathOf(keys: Keyring, id: string): string {
  return `/try/${tokenOf(keys, id)}`
}
