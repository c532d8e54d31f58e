import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from '#db/embedded-binaries.ts'
import { explainFailure } from '#db/embedded-failure.ts'
import type { Home } from '#db/embedded-home.ts'

/** The name of the database user and of the database. */
export const databaseName = 'parcours'

/**
 * Makes the cluster `home/data` when there is none. It is made aside and moved into place whole: one that was interrupted leaves
 * nothing behind, and of two processes at once one wins.
 */
export async function createCluster(home: Home, { bin, major }: Binaries): Promise<void> {
  const data = join(home.path, 'data')
  if (existsSync(join(data, 'PG_VERSION'))) {
    const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    if (version !== major) throw explainFailure(`initialized by PostgreSQL version ${version}`, home.path)
    return
  }
  const draft = await mkdtemp(join(home.path, 'making-'))
  try {
    if (home.account) await chown(draft, home.account.uid, home.account.gid)
    await initdb(home, bin, draft)
    await rename(draft, data)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
  }
}

/** Removes what a process that was killed while it made a cluster left behind. Call it only while the cluster is ours. */
export async function removeDrafts(home: Home): Promise<void> {
  for (const name of await readdir(home.path)) {
    if (name.startsWith('making-')) await rm(join(home.path, name), { recursive: true, force: true })
  }
}

function initdb(home: Home, bin: string, data: string): Promise<void> {
  // Sorting and case by Unicode's own rules, the same on every machine whatever locales it has.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  // Only who may enter the socket's folder can connect: nobody else is asked for a password.
  const access = ['--auth-local=trust', '--auth-host=reject']
  const args = ['-D', data, '-U', databaseName, ...locale, ...access]
  return new Promise((resolve, reject) => {
    // Detached: Ctrl-C is ours to act on, when the cluster is whole.
    const options = { ...home.account, cwd: '/', env: postgresEnv, detached: true }
    const child = spawn(join(bin, 'initdb'), args, options)
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => reject(explainFailure(error.message, home.path)))
    child.on('close', (code) => (code === 0 ? resolve() : reject(explainFailure(output, home.path))))
  })
}

/** Nothing of ours: PGDATA, PGPORT and their like would change what PostgreSQL does. */
export const postgresEnv: NodeJS.ProcessEnv = {
  PATH: '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production',
}
