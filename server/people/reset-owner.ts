import { randomInt } from 'node:crypto'
import type { Database } from '#db/client.ts'
import { findPersonByEmail, listOwners, replacePassword } from '#db/queries/people.ts'
import { createAuth } from '#server/people/auth.ts'

/** What came of it: a new password; nobody owns anything yet; or several do, or none of this address, and one must be named. */
export type OwnerReset = { reset: { email: string; password: string } } | { owners: string[] }

/**
 * Gives an owner who is locked out a new password, and signs them out everywhere. Without an address, the only owner. For whoever
 * reaches the machine itself.
 */
export async function resetOwner(db: Database, address: string | undefined): Promise<OwnerReset> {
  const owners = await listOwners(db)
  const [only] = owners
  const email = address?.toLowerCase() ?? (owners.length === 1 ? only : undefined)
  const person =
    email !== undefined && owners.includes(email) ? await findPersonByEmail(db, email) : undefined
  if (!person) return { owners }
  // The key signs sessions; passwords are hashed without it.
  const auth = createAuth({ db, key: Buffer.alloc(32), baseUrl: undefined, mailsResets: false })
  const password = newPassword()
  const hash = await auth.hashPassword(password)
  await db.transaction((tx) => replacePassword(tx, person.id, hash))
  return { reset: { email: person.email, password } }
}

/** Sixteen letters and digits that nobody takes for another, in fours: 79 bits. */
function newPassword(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
