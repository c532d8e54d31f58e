import type { Ways } from '#app/_chat/ways.tsx'

let address = ''

/** Where the rarer ways to answer are; the loader knows. */
export function waysAre(at: string): void {
  address = at
}

/** Fetches them. In the place of `app/_chat/load-ways.ts`. */
export const loadWays = (): Promise<{ Ways: typeof Ways }> => import(address)
