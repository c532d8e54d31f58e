import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '#db/new-id.ts'
import type { Person } from '#db/queries/people.ts'
import { hasPeople, insertPerson, lockFirstPerson } from '#db/queries/people.ts'
import { readSetting } from '#db/queries/settings.ts'
import { insertMember, insertWorkspace } from '#db/queries/workspaces.ts'
import type { WorkspaceId } from '#db/workspace-id.ts'
import type { Keyring } from '#server/access/keyring.ts'
import { Problem } from '#server/problem.ts'
import type { Caller, Studio } from '#server/studio.ts'

/** Under which setting the installation remembers its demo workspace: whoever sets it up owns that one too. */
export const demoSetting = 'demo-workspace'

export type FirstOwner = { name: string; email: string; password: string; workspaceName: string }

/** Is there nobody yet, and must the one who comes first type the code from the terminal? */
export async function setUpState(
  { db }: Studio,
  caller: Caller,
): Promise<{ needed: boolean; codeNeeded: boolean }> {
  const needed = !(await hasPeople(db))
  return { needed, codeNeeded: needed && !caller.onThisMachine }
}

/**
 * Makes the first person, who owns a new workspace and the demo, and signs them in. Only on the machine itself without the code of
 * the terminal. Problems: alreadyThere, wrongCode.
 */
export async function setUp(
  studio: Studio,
  caller: Caller,
  given: FirstOwner & { code?: string },
): Promise<{ workspace: WorkspaceId }> {
  const { db, auth, keys } = studio
  if (!(await hasPeople(db)) && !caller.onThisMachine && !isSetUpCode(keys, given.code ?? '')) {
    throw new Problem('wrongCode')
  }
  const made = await makeFirstOwner(studio, given)
  if (!made) throw new Problem('alreadyThere')
  caller.setCookies(await auth.signIn(given, caller.headers))
  return { workspace: made.workspace }
}

/** The first person, their workspace, and their ownership of the demo, or nothing when somebody is there. */
export async function makeFirstOwner(
  { db, auth }: Studio,
  { name, email, password, workspaceName }: FirstOwner,
): Promise<{ person: Person; workspace: WorkspaceId } | undefined> {
  const hash = await auth.hashPassword(password)
  return db.transaction(async (tx) => {
    if (!(await lockFirstPerson(tx))) return undefined
    const person = { id: newId(), name, email }
    await insertPerson(tx, person, hash)
    const workspace = await insertWorkspace(tx, newId(), workspaceName)
    await insertMember(tx, workspace, person.id, 'owner')
    const demo = await readSetting(tx, demoSetting)
    if (typeof demo === 'string') await insertMember(tx, demo as WorkspaceId, person.id, 'owner')
    return { person, workspace }
  })
}

/** The code that the terminal prints: the same in every process and after every start of this installation. */
export function setUpCode(keys: Keyring): string {
  const bytes = createHmac('sha256', keys.setUp).update('code').digest().subarray(0, 8)
  const letters = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

function isSetUpCode(keys: Keyring, given: string): boolean {
  const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const right = Buffer.from(plain(setUpCode(keys)))
  const typed = Buffer.from(plain(given))
  return right.length === typed.length && timingSafeEqual(right, typed)
}

// 32 letters and digits that nobody takes for another.
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
