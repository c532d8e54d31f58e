import { LRUCache } from 'lru-cache'
import type { LoadedConversation } from '#db/queries/conversations.ts'
import type { Where } from '#server/conversations/advance.ts'

/** Conversations as this process last saw them: where their next turn may be decided without asking the database. */
export type HotConversations = {
  get(where: Where): LoadedConversation | undefined
  /** `bytes`: what its state takes as JSON. */
  keep(where: Where, conversation: LoadedConversation, bytes: number): void
  forget(where: Where): void
  clear(): void
  stop(): void
}

/** So long a conversation may pause. Longer, and what somebody said lies in the memory of a process for nothing. */
const pauseMs = 15 * 60_000

/** An object takes about three times the bytes of its JSON. */
const weight = 3

/**
 * Remembers conversations between their turns, the latest within `bytesMax`. What it remembers may be out of date: it is good for
 * deciding a turn whose commit then compares everything that was relied on, and for nothing else.
 */
export function createHotConversations(bytesMax = 64 * 1024 * 1024): HotConversations {
  const cache = new LRUCache<string, LoadedConversation>({
    maxSize: bytesMax,
    ttl: pauseMs,
    ttlResolution: 1000,
  })
  const cleaning = setInterval(() => cache.purgeStale(), pauseMs / 15)
  cleaning.unref()
  return {
    get: (where) => cache.get(keyOf(where)),
    keep: (where, conversation, bytes) =>
      void cache.set(keyOf(where), conversation, { size: bytes * weight + 1000 }),
    forget: (where) => void cache.delete(keyOf(where)),
    clear: () => cache.clear(),
    stop: () => {
      clearInterval(cleaning)
      cache.clear()
    },
  }
}

function keyOf({ workspace, conversation }: Where): string {
  return `${workspace}/${conversation}`
}
