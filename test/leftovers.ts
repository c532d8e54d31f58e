import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for this run alone, that PostgreSQL's account may enter too. It carries our pid, so that a later run knows whose it was. */
export async function runFolder(kind: 'test' | 'e2e'): Promise<string> {
  await removeLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `parcours-${kind}-${process.pid}-`))
  await chmod(folder, 0o711)
  return folder
}

/** Ends the servers and removes the folders of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(/^parcours-(?:test|e2e)-(\d+)-/.exec(name)?.[1])
    if (!owner || isAlive(owner)) continue
    const folder = join(tmpdir(), name)
    const [pid, , , , socket] = postmaster(folder)
    // What is another user's is that user's to end and remove.
    try {
      if (pid && isAlive(Number(pid))) process.kill(Number(pid), 'SIGQUIT')
      if (socket) await rm(socket, { recursive: true, force: true })
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    } catch {}
  }
}

/** What PostgreSQL noted in its pid file: the first line is its pid, the fifth the folder of its socket. */
function postmaster(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'data/postgres/data/postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
