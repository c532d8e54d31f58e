import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Keyring } from '#server/access/keyring.ts'

/** Whose data a copy is of, and until when its address is good (ms since 1970). */
export type CopyOf = { workspace: WorkspaceId; contact: string; until: number }

/** What stands in the address of a copy: nobody can guess it, and nothing of it needs to be stored. */
export function copyToken(keys: Keyring, { workspace, contact, until }: CopyOf): string {
  const head = Buffer.alloc(headBytes)
  head.write(workspace.replaceAll('-', ''), 'hex')
  head.write(contact.replaceAll('-', ''), 16, 'hex')
  head.writeUInt32BE(Math.floor(until / 1000), 32)
  return Buffer.concat([head, macOf(keys, head)]).toString('base64url')
}

/** What a token says, whether or not its time is over; undefined: it is none of ours. */
export function readCopyToken(keys: Keyring, token: string): CopyOf | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const head = bytes.subarray(0, headBytes)
  if (bytes.length !== headBytes + macBytes || bytes.toString('base64url') !== token) return undefined
  if (!timingSafeEqual(macOf(keys, head), bytes.subarray(headBytes))) return undefined
  return {
    workspace: uuidOf(head.subarray(0, 16)) as WorkspaceId,
    contact: uuidOf(head.subarray(16, 32)),
    until: head.readUInt32BE(32) * 1000,
  }
}

const headBytes = 36
const macBytes = 32

function macOf(keys: Keyring, head: Uint8Array): Buffer {
  return createHmac('sha256', keys.copy).update(head).digest()
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
