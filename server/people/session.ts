import type { Person } from '#db/queries/people.ts'
import { renamePerson } from '#db/queries/people.ts'
import type { Membership } from '#db/queries/workspaces.ts'
import { membershipsOf } from '#db/queries/workspaces.ts'
import type { Signed } from '#server/people/auth.ts'
import type { Caller, Studio } from '#server/studio.ts'

/** Who is signed in and where they may go; null when nobody is. `mails`: are reset links and invitations mailed? */
export async function currentSession(
  { db, mail }: Studio,
  signed: Signed | null,
): Promise<{ person: Person; workspaces: Membership[]; mails: boolean } | null> {
  if (!signed) return null
  return { person: signed.person, workspaces: await membershipsOf(db, signed.person.id), mails: !!mail }
}

/** Problem: wrongCredentials. */
export async function signIn(
  { auth }: Studio,
  caller: Caller,
  given: { email: string; password: string },
): Promise<void> {
  caller.setCookies(await auth.signIn(given, caller.headers))
}

export async function signOut({ auth }: Studio, caller: Caller): Promise<void> {
  caller.setCookies(await auth.signOut(caller.headers))
}

/** Problem: linkExpired. */
export async function resetPassword(
  { auth }: Studio,
  caller: Caller,
  given: { token: string; password: string },
): Promise<void> {
  await auth.resetPassword(given, caller.headers)
}

export async function rename({ db }: Studio, person: Person, name: string): Promise<void> {
  await renamePerson(db, person.id, name)
}

/** Problem: wrongCredentials, when `current` is not the password. Other browsers are signed out. */
export async function changePassword(
  { auth }: Studio,
  caller: Caller,
  given: { current: string; password: string },
): Promise<void> {
  caller.setCookies(await auth.changePassword(given, caller.headers))
}
