import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Keyring } from '#server/access/keyring.ts'

/** Encrypts a text (AES-256-GCM). `place` names where it belongs: moved elsewhere, it does not open. */
export function seal(keys: Keyring, place: string, text: string): Uint8Array {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(shape), nonce, cipher.getAuthTag(), sealed])
}

/** The text that was sealed for this place; undefined when it was not (another place, another APP_SECRET, damage). */
export function unseal(keys: Keyring, place: string, sealed: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== shape || bytes.length < 29) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keys.seal, bytes.subarray(1, 13), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(13, 29))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** Where a bot's key for vouching is sealed. */
export function userSecretPlace(bot: string): string {
  return `bots/${bot}/user-secret`
}

/** Where a workspace's secret of this id is sealed. */
export function secretPlace(workspace: string, id: string): string {
  return `workspaces/${workspace}/secrets/${id}`
}

const shape = 1
