import { createHash } from 'node:crypto'
import { lstatSync, realpathSync, statSync } from 'node:fs'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rename,
  rmdir,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Account } from '#db/embedded-account.ts'
import { canEnter, postgresAccount } from '#db/embedded-account.ts'
import { sharedFolder } from '#db/embedded-binaries.ts'

export type Home = {
  /** The folder that holds the cluster (`data`), its log and the note of its socket; a real path. */
  path: string
  account: Account
}

/**
 * Where PostgreSQL lives for this DATA_DIR: `DATA_DIR/postgres`. When we are root and the account that runs PostgreSQL cannot enter
 * DATA_DIR, that is a link to a lasting folder elsewhere. Made when it is missing.
 */
export async function postgresHome(dataDir: string): Promise<Home> {
  await makeDataDir(dataDir)
  const wanted = join(dataDir, 'postgres')
  const link = lstatSync(wanted, { throwIfNoEntry: false })
  if (link?.isSymbolicLink()) await checkLink(dataDir, wanted)
  else if (!link) await make(dataDir, wanted)
  const path = realpathSync(wanted)
  const account = postgresAccount(path)
  const owner = statSync(path).uid
  if (account === null && owner !== process.getuid?.()) {
    throw new Error(
      `The data in ${path} belongs to another user (uid ${owner}): start Parcours as that user (or as root, if root started it first), ` +
        'or set DATA_DIR to another folder.',
    )
  }
  if (account && !canEnter(account, path)) {
    throw new Error(
      `PostgreSQL runs as uid ${account.uid}, who can no longer enter ${path}. ` +
        'Let others enter the folders above it again (chmod o+x), or move it and link to it from there.',
    )
  }
  return { path, account }
}

async function makeDataDir(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true })
  // What is secret in it has modes of its own; PostgreSQL's account must be able to pass.
  if (made) await chmod(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
}

async function make(dataDir: string, wanted: string): Promise<void> {
  const account = postgresAccount(wanted)
  if (account === null || canEnter(account, dataDir)) return place(wanted, account)
  const real = realpathSync(dataDir)
  const key = createHash('sha256').update(real).digest('hex').slice(0, 12)
  const home = join(await sharedFolder(), `${basename(dirname(real))}-${key}`)
  if (!lstatSync(home, { throwIfNoEntry: false })) await place(home, account)
  await writeFile(join(home, 'belongs-to'), `${real}\n`)
  await symlink(home, wanted).catch(unlessThere(wanted))
}

// Moved into place with its owner set: another process that starts at this moment finds it finished, or not yet.
async function place(home: string, account: Account): Promise<void> {
  const draft = await mkdtemp(`${home}.`)
  if (account) await chown(draft, account.uid, account.gid)
  await rename(draft, home).catch(async (error) => {
    await rmdir(draft)
    unlessThere(home)(error)
  })
}

const unlessThere = (path: string) => (error: unknown) => {
  if (!lstatSync(path, { throwIfNoEntry: false })) throw error
}

// A project that was copied, link and all, would share its database with the original; one that was moved keeps its own.
async function checkLink(dataDir: string, wanted: string): Promise<void> {
  const home = await readlink(wanted)
  if (!statSync(wanted, { throwIfNoEntry: false })) {
    throw new Error(
      `${wanted} leads to ${home}, which is not there. Bring it back, or remove the link to begin with an empty database.`,
    )
  }
  const note = join(home, 'belongs-to')
  const real = realpathSync(dataDir)
  const first = (await readFile(note, 'utf8').catch(() => real)).trim()
  if (first === real) return
  const original = lstatSync(join(first, 'postgres'), { throwIfNoEntry: false })
  if (original?.isSymbolicLink() && (await readlink(join(first, 'postgres'))) === home) {
    throw new Error(
      `${wanted} leads to the database of ${first}. Remove the link to begin with an empty database, or set DATA_DIR to share that one.`,
    )
  }
  await writeFile(note, `${real}\n`)
}
