import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/**
 * Acts when a source in these folders was saved; tests are not meant. An editor that writes several files at once is one change, and
 * one action ends before the next begins.
 */
export function onChange(
  folders: readonly string[],
  act: (file: string) => Promise<void>,
): { stop(): Promise<void> } {
  let pending: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  const watchers = folders
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) =>
      watch(join(root, folder), { recursive: true }, (_event, file) => {
        if (!file || !/\.(tsx?|json|css|sql)$/.test(file) || /\.test\.tsx?$/.test(file)) return
        clearTimeout(pending)
        pending = setTimeout(() => {
          turn = turn.then(() => act(`${folder}/${file}`))
        }, 100)
      }),
    )
  return {
    async stop() {
      for (const watcher of watchers) watcher.close()
      clearTimeout(pending)
      await turn
    },
  }
}
