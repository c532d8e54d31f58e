import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The account PostgreSQL runs under: null means "as we are". It refuses to run as root. */
export type Account = { uid: number; gid: number } | null

/** As root: whoever owns `home`, where PostgreSQL keeps its data, or `nobody` when that is root or not there yet. */
export function postgresAccount(home: string): Account {
  if (process.getuid?.() !== 0) return null
  const owner = statSync(home, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Asks the system itself, since modes, ACLs and mounts all have a say: may the account enter this folder? */
export function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

// A uid without a passwd entry will not do: initdb looks its name up.
function idOf(flag: '-u' | '-g'): number {
  try {
    return Number(
      execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    )
  } catch (cause) {
    throw new Error(
      'PostgreSQL refuses to run as root and this machine has no user "nobody" to run it. ' +
        'Start Parcours as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    )
  }
}
