import type { Person } from '#db/queries/people.ts'
import { deleteResets, findPersonByEmail, pendingResets } from '#db/queries/people.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Locale } from '#flow/words.ts'
import { logError } from '#server/log.ts'
import { resetMail } from '#server/people/mails.ts'
import type { Studio } from '#server/studio.ts'

/**
 * Somebody forgot a password: the person of this address, if there is one, is mailed a link; without mail it waits for an owner
 * (`listResets`). The answer is the same either way.
 */
export async function requestReset(
  studio: Studio,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const person = await findPersonByEmail(studio.db, email)
  if (!person) return
  await deleteResets(studio.db, person.id)
  const token = await studio.auth.makeResetToken(person.id)
  if (!studio.mail) return
  // Not waited for: how long a mail takes would tell that the address is known.
  studio.mail
    .send(resetMail({ to: person.email, link: `${studio.mail.baseUrl}${resetPath(token)}`, locale }))
    .catch((error) => logError('A mail with a reset link', error))
}

/** Links that nobody was mailed, for an owner to hand over in person. */
export async function listResets(
  { db }: Studio,
  workspace: WorkspaceId,
  owner: Person,
): Promise<{ person: Person; path: string; expiresAt: Date }[]> {
  const pending = await pendingResets(db, workspace, owner.id)
  return pending.map(({ token, expiresAt, ...person }) => ({ person, path: resetPath(token), expiresAt }))
}

function resetPath(token: string): string {
  return `/reset/${token}`
}
