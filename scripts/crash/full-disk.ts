import { execFile } from 'node:child_process'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Fillable } from '#scripts/crash/kill-rounds.ts'

const run = promisify(execFile)
/** Room for PostgreSQL's log, which may grow to a gigabyte, and for what two hundred conversations at once leave in fifty rounds. */
const megabytes = 2048
const slab = Buffer.alloc(4 * 1024 * 1024)

/** A small disk of its own on `folder`; undefined where that cannot be had (it takes root, and tmpfs). */
export async function fullDisk(
  folder: string,
): Promise<(Fillable & { remove(): Promise<void> }) | undefined> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'parcours-crash', folder])
  } catch {
    return undefined
  }
  const ballast = join(folder, 'ballast')
  return {
    async fill() {
      const file = await open(ballast, 'w')
      try {
        for (let bytes = 0; bytes < megabytes * 1024 * 1024; bytes += slab.length) await file.write(slab)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        await file.close()
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      await run('umount', ['-l', folder])
    },
  }
}
