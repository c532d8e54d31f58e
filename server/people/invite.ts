import { createHash, randomBytes } from 'node:crypto'
import { newId } from '#db/new-id.ts'
import type { Invitation } from '#db/queries/invitations.ts'
import {
  deleteInvitation,
  findInvitation,
  isMemberByEmail,
  listInvitations,
  putInvitation,
} from '#db/queries/invitations.ts'
import type { Person } from '#db/queries/people.ts'
import { findPersonByEmail, insertPerson } from '#db/queries/people.ts'
import { insertMember, readWorkspace } from '#db/queries/workspaces.ts'
import type { Role } from '#db/schema/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Locale } from '#flow/words.ts'
import { logError } from '#server/log.ts'
import { invitationMail } from '#server/people/mails.ts'
import { Problem } from '#server/problem.ts'
import type { Caller, Studio } from '#server/studio.ts'

const dayMs = 86_400_000

/**
 * Invites an address; the link is answered once and mailed where that can be. Inviting again replaces the former link. Problem:
 * alreadyThere, when a member has this address.
 */
export async function invite(
  studio: Studio,
  workspace: WorkspaceId,
  inviter: Person,
  { email, role, days, locale }: { email: string; role: Role; days: number; locale: Locale },
): Promise<{ path: string; expiresAt: Date; mailed: boolean }> {
  const { db, mail } = studio
  if (await isMemberByEmail(db, workspace, email)) throw new Problem('alreadyThere')
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + days * dayMs)
  await db.transaction((tx) =>
    putInvitation(tx, workspace, {
      id: newId(),
      email: email.toLowerCase(),
      role,
      tokenHash: hashOf(token),
      invitedBy: inviter.id,
      expiresAt,
    }),
  )
  const path = `/invite/${token}`
  const about = await readWorkspace(db, workspace)
  if (mail && about) {
    mail
      .send(
        invitationMail({
          to: email,
          link: `${mail.baseUrl}${path}`,
          locale,
          workspaceName: about.name,
          inviter: inviter.name,
          role,
          days,
        }),
      )
      .catch((error) => logError('A mail with an invitation', error))
  }
  return { path, expiresAt, mailed: mail !== undefined }
}

export async function openInvitations({ db }: Studio, workspace: WorkspaceId): Promise<Invitation[]> {
  return listInvitations(db, workspace)
}

/** Its link leads nowhere from now on. Problem: notFound. */
export async function revokeInvitation({ db }: Studio, workspace: WorkspaceId, id: string): Promise<void> {
  if (!(await deleteInvitation(db, workspace, id))) throw new Problem('notFound')
}

export type Invited = {
  workspaceName: string
  email: string
  role: Role
  invitedBy: string | null
  /** Somebody signs in with this address: they join with their password. Otherwise they choose one. */
  hasAccount: boolean
}

/** What an invitation says to whoever opens its link. Problem: linkExpired. */
export async function readInvitation({ db }: Studio, token: string): Promise<Invited> {
  const found = await foundBy(db, token)
  const { workspaceName, email, role, invitedBy } = found
  return { workspaceName, email, role, invitedBy, hasAccount: !!(await findPersonByEmail(db, email)) }
}

/** A person who is signed in joins the workspace (or keeps the role they have there). Problem: linkExpired. */
export async function joinByInvitation(
  { db }: Studio,
  token: string,
  person: Person,
): Promise<{ workspace: WorkspaceId }> {
  return db.transaction(async (tx) => {
    const { workspace, id, role } = await foundBy(tx, token)
    // Of two who use one link at the same moment, the second finds it gone.
    if (!(await deleteInvitation(tx, workspace, id))) throw new Problem('linkExpired')
    await insertMember(tx, workspace, person.id, role)
    return { workspace }
  })
}

/** Makes an account for the invited address, joins, and signs in. Problems: linkExpired, emailTaken. */
export async function signUpByInvitation(
  studio: Studio,
  caller: Caller,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<{ workspace: WorkspaceId }> {
  const { db, auth } = studio
  await foundBy(db, token)
  const hash = await auth.hashPassword(password)
  const { workspace, email } = await db.transaction(async (tx) => {
    const { workspace, id, role, email } = await foundBy(tx, token)
    if (!(await deleteInvitation(tx, workspace, id))) throw new Problem('linkExpired')
    const person = { id: newId(), name, email }
    if (!(await insertPerson(tx, person, hash))) throw new Problem('emailTaken')
    await insertMember(tx, workspace, person.id, role)
    return { workspace, email }
  })
  caller.setCookies(await auth.signIn({ email, password }, caller.headers))
  return { workspace }
}

async function foundBy(db: Studio['db'], token: string) {
  const found = await findInvitation(db, hashOf(token))
  if (!found) throw new Problem('linkExpired')
  return found
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
