import { LRUCache } from 'lru-cache'

const seen = new LRUCache<string, string>({ max: 10_000 })

/** A page of this site asked what this bot looks like: its next visitor will too. */
export function rememberSite(origin: string | null, slug: string): void {
  if (origin && origin !== 'null' && origin.length < 300) seen.set(origin, slug)
}

/** The bot that was last asked for on this site. No more than a guess: the loader asks anew when it stands there for another. */
export function botSeenOn(origin: string): string | undefined {
  return seen.get(origin)
}
