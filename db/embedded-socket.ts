import { lstatSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Account } from '#db/embedded-account.ts'
import { canEnter } from '#db/embedded-account.ts'
import type { Home } from '#db/embedded-home.ts'

/**
 * The folder of the Unix socket: short (a socket's path may not exceed 107 bytes), open to PostgreSQL's account alone, and the same at
 * every start, so that clients of a server that was started again find it. `home/socket` notes where it is.
 */
export async function socketFolder(home: Home): Promise<string> {
  const note = join(home.path, 'socket')
  const known = (await readFile(note, 'utf8').catch(() => '')).trim()
  if (known && (await claim(known, home.account))) return known
  const folder = await mkdtemp(join(parent(home.account), 'parcours-'))
  await own(folder, home.account)
  await writeFile(note, `${folder}\n`)
  return folder
}

/** Removes the folder; the note stays, and the next start makes it again. */
export async function removeSocketFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

// Someone else may have taken the name while the server was down: then it must not be trusted.
async function claim(folder: string, account: Account): Promise<boolean> {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (there)
    return (
      there.isDirectory() && there.uid === (account?.uid ?? process.getuid?.()) && (there.mode & 0o077) === 0
    )
  if (!lstatSync(dirname(folder), { throwIfNoEntry: false })) return false
  try {
    await mkdir(folder, { mode: 0o700 })
    await own(folder, account)
    return true
  } catch {
    return false
  }
}

async function own(folder: string, account: Account): Promise<void> {
  await chmod(folder, 0o700)
  if (account) await chown(folder, account.uid, account.gid)
}

function parent(account: Account): string {
  const wanted = tmpdir()
  const short = Buffer.byteLength(wanted) <= 70
  return short && (account === null || canEnter(account, wanted)) ? wanted : '/tmp'
}
