import { get, set } from 'idb-keyval'
import { z } from 'zod'
import { change } from '#flow/edit/change.ts'
import { history } from '#flow/edit/history.ts'
import type { Store } from './flow-editor.ts'

const kept = z.object({ waiting: z.array(change), history })

/**
 * Keeps what was not sent yet and what can be undone in the browser (IndexedDB: a pasted flow may be larger than
 * localStorage), by person and bot. A browser that forbids it: editing works, and nothing outlives the tab.
 */
export function browserStore(person: string, bot: string): Store {
  const key = `parcours/draft/${person}/${bot}`
  return {
    async load() {
      try {
        return kept.safeParse(await get(key)).data
      } catch {
        return undefined
      }
    },
    save(value) {
      set(key, value).catch(() => undefined)
    },
  }
}
