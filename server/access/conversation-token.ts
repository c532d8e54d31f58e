import { createHmac, timingSafeEqual } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Keyring } from '#server/access/keyring.ts'

/** What a token proves: the conversation is in this workspace, and its bearer was given it in this epoch. */
export type Bearer = { workspace: WorkspaceId; epoch: number }

/**
 * The token of one conversation: HMAC over workspace, conversation and epoch, with the workspace and the epoch in front, so that
 * whoever bears it needs no look-up to be known. A conversation's next epoch ends it.
 */
export function conversationToken(
  keys: Keyring,
  workspace: WorkspaceId,
  conversation: string,
  epoch: number,
): string {
  const head = Buffer.alloc(headBytes)
  head.write(workspace.replaceAll('-', ''), 'hex')
  head.writeUInt32BE(epoch, 16)
  return Buffer.concat([head, macOf(keys, head, conversation)]).toString('base64url')
}

/** What this token proves about this conversation; undefined: nothing. What was proven is remembered: the proof is the same each time. */
export function readConversationToken(
  keys: Keyring,
  token: string,
  conversation: string,
): Bearer | undefined {
  const known = provenBy(keys)
  const name = `${token} ${conversation}`
  const kept = known.get(name)
  if (kept) return kept
  const bearer = proof(keys, token, conversation)
  if (bearer) known.set(name, bearer)
  return bearer
}

function provenBy(keys: Keyring): LRUCache<string, Bearer> {
  const known = proven.get(keys) ?? new LRUCache<string, Bearer>({ max: 10_000 })
  proven.set(keys, known)
  return known
}

const proven = new WeakMap<Keyring, LRUCache<string, Bearer>>()

function proof(keys: Keyring, token: string, conversation: string): Bearer | undefined {
  if (token.length !== tokenLength) return undefined
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== headBytes + macBytes || bytes.toString('base64url') !== token) return undefined
  const head = bytes.subarray(0, headBytes)
  if (!timingSafeEqual(macOf(keys, head, conversation), bytes.subarray(headBytes))) return undefined
  const hex = head.toString('hex', 0, 16)
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    '-',
  )
  return { workspace: id as WorkspaceId, epoch: head.readUInt32BE(16) }
}

const headBytes = 20
const macBytes = 32
const tokenLength = Math.ceil(((headBytes + macBytes) * 4) / 3)

function macOf(keys: Keyring, head: Uint8Array, conversation: string): Buffer {
  return createHmac('sha256', keys.token).update(head).update(conversation).digest()
}
