import { and, eq, exists, gt, like, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '#db/client.ts'
import { accounts, sessions, users, verifications } from '#db/schema/people.ts'
import { members } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'

export type Person = { id: string; name: string; email: string }

const person = { id: users.id, name: users.name, email: users.email }
/** Of processes and requests that would make the first person at once, one goes on at a time. */
const firstPersonLock = 7_331_003

/** Is there anybody who can sign in? */
export async function hasPeople(db: Database): Promise<boolean> {
  const [row] = await db.select({ id: users.id }).from(users).limit(1)
  return row !== undefined
}

/** Holds everybody else who asks until the transaction ends, then: is there still nobody? */
export async function lockFirstPerson(tx: Database): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(${firstPersonLock})`)
  return !(await hasPeople(tx))
}

export async function findPersonByEmail(db: Database, email: string): Promise<Person | undefined> {
  const [row] = await db.select(person).from(users).where(eq(users.email, email.toLowerCase()))
  return row
}

/** A person who signs in with e-mail and password. False: the address is somebody's already. */
export async function insertPerson(
  tx: Database,
  { id, name, email }: Person,
  passwordHash: string,
): Promise<boolean> {
  const made = await tx
    .insert(users)
    .values({ id, name, email: email.toLowerCase() })
    .onConflictDoNothing()
    .returning({ id: users.id })
  if (made.length === 0) return false
  // better-auth finds the password of a person under these two names.
  await tx
    .insert(accounts)
    .values({ id, userId: id, accountId: id, providerId: 'credential', password: passwordHash })
  return true
}

export async function renamePerson(db: Database, id: string, name: string): Promise<void> {
  await db.update(users).set({ name, updatedAt: sql`now()` }).where(eq(users.id, id))
}

/** Replaces a password and signs its person out everywhere. */
export async function replacePassword(tx: Database, id: string, passwordHash: string): Promise<void> {
  await tx.delete(accounts).where(and(eq(accounts.userId, id), eq(accounts.providerId, 'credential')))
  await tx
    .insert(accounts)
    .values({ id, userId: id, accountId: id, providerId: 'credential', password: passwordHash })
  await tx.delete(sessions).where(eq(sessions.userId, id))
}

/** Is this session still open? Asked again while a stream goes on. */
export async function isSessionOpen(db: Database, sessionId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, sql`now()`)))
  return row !== undefined
}

const resetPrefix = 'reset-password:'

/** Makes the reset links that were given out for a person lead nowhere. */
export async function deleteResets(db: Database, id: string): Promise<void> {
  await db.delete(verifications).where(eq(verifications.value, id))
}

/**
 * Reset links that wait for somebody to hand them over. An owner is shown those of people all of whose workspaces are the owner's too:
 * the link opens everything that the person may open.
 */
export async function pendingResets(
  db: Database,
  workspace: WorkspaceId,
  owner: string,
): Promise<(Person & { token: string; expiresAt: Date })[]> {
  const here = alias(members, 'here')
  const theirs = alias(members, 'theirs')
  const owners = alias(members, 'owners')
  const rows = await db
    .select({ ...person, identifier: verifications.identifier, expiresAt: verifications.expiresAt })
    .from(verifications)
    .innerJoin(users, eq(users.id, verifications.value))
    .where(
      and(
        like(verifications.identifier, `${resetPrefix}%`),
        gt(verifications.expiresAt, sql`now()`),
        exists(
          db
            .select({ one: sql`1` })
            .from(here)
            .where(and(eq(here.userId, users.id), eq(here.workspaceId, workspace))),
        ),
        notExists(
          db
            .select({ one: sql`1` })
            .from(theirs)
            .where(
              and(
                eq(theirs.userId, users.id),
                notExists(
                  db
                    .select({ one: sql`1` })
                    .from(owners)
                    .where(
                      and(
                        eq(owners.workspaceId, theirs.workspaceId),
                        eq(owners.userId, owner),
                        eq(owners.role, 'owner'),
                      ),
                    ),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy(verifications.createdAt)
  return rows.map(({ identifier, ...row }) => ({ ...row, token: identifier.slice(resetPrefix.length) }))
}

/** The addresses of all who own a workspace. */
export async function listOwners(db: Database): Promise<string[]> {
  const rows = await db
    .selectDistinct({ email: users.email })
    .from(users)
    .innerJoin(members, eq(members.userId, users.id))
    .where(eq(members.role, 'owner'))
    .orderBy(users.email)
  return rows.map(({ email }) => email)
}
