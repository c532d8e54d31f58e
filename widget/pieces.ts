import type { chatWords } from '#app/_chat/chat-words.ts'
import type { Pieces } from '#app/_chat/pieces.ts'
import type { Locale } from '#flow/words.ts'
import { shared } from '#widget/shared.ts'

/** All that a widget fetches besides the chat itself. */
type Fetched = Pieces & { place: typeof import('#widget/place.ts') } & {
  [Name in `words-${Locale}`]: { words: (typeof chatWords)[Locale] }
}

const got: { [name: string]: unknown } = {}
const tries: { [name: string]: number } = {}
let addressOf: (name: string) => string

/** Where the parts of the chat are; the loader knows. */
export function piecesAre(at: typeof addressOf): void {
  addressOf = at
}

/** Fetches a part. In the place of `app/_chat/pieces.ts`. Some browsers remember that a script did not come: another try has another name. */
export async function fetchPiece<P extends keyof Fetched>(name: P): Promise<Fetched[P]> {
  const again = tries[name] ?? 0
  tries[name] = again + 1
  const script = await import(addressOf(name) + (again ? `#${again}` : ''))
  tries[name] = again
  got[name] ??= script.default(shared)
  return got[name] as Fetched[P]
}

/** A part that has come. */
export function pieceAtHand<P extends keyof Fetched>(name: P): Fetched[P] | undefined {
  return got[name] as Fetched[P] | undefined
}
