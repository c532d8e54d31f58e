import type { KeyObject } from 'node:crypto'
import { createSecretKey, hkdfSync } from 'node:crypto'

/**
 * Keys made from APP_SECRET, one for each purpose: none of them tells anything about another. Those that sign at every request are
 * prepared once (HMAC with bytes prepares them each time, which costs more than the hash).
 */
export type Keyring = {
  /** Signs conversation tokens. */
  token: KeyObject
  /** Makes visitors' secrets. */
  visitor: KeyObject
  /** Seals what is stored and may only be used, never shown. */
  seal: Buffer
  /** Signs the session cookies of people. */
  session: Buffer
  /** Makes the code that whoever sets the installation up from another machine types. */
  setUp: Buffer
  /** Signs links by which a draft is tried. */
  tryLink: Buffer
  /** Signs addresses at which visitors find a copy of their data. */
  copy: Buffer
}

export function keyringOf(appSecret: string): Keyring {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', appSecret, '', `parcours: ${purpose}`, 32))
  return {
    token: createSecretKey(key('conversation token')),
    visitor: createSecretKey(key('visitor')),
    seal: key('seal'),
    session: key('session'),
    setUp: key('set up'),
    tryLink: key('try link'),
    copy: key('copy of own data'),
  }
}
