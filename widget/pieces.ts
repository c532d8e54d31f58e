import type { BotFace } from '#app/_chat/contract.ts'
import type { Pieces } from '#app/_chat/pieces.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { shared } from '#widget/shared.ts'

/** All that a widget fetches besides the chat itself. */
type Fetched = Pieces & { place: typeof import('#widget/place.ts') }

const got: { [name: string]: unknown } = {}
const tries: { [name: string]: number } = {}
let addressOf: (name: string) => string
let faceWords: BotFace['words']
/** The words of the language that was wanted last. */
let spoken: ChatWords

/** Where the parts of the chat are, which the loader knows, and which language the chat speaks with whoever reads one of the bot's. */
export function piecesAre(at: typeof addressOf, words: typeof faceWords): void {
  addressOf = at
  faceWords = words
}

/**
 * Fetches a part, with what it says in a language if it says anything. In the place of `app/_chat/pieces.ts`. Some browsers remember that
 * a script did not come: another try has another name.
 */
export async function fetchPiece<P extends keyof Fetched>(
  piece: P,
  words: ChatWords | null = spoken,
): Promise<Fetched[P]> {
  const name = words ? `${piece}-${words.language}` : piece
  const script = await fetchScript(name)
  if (words) Object.assign(words.parts, script.words)
  got[piece] ??= script.default(shared)
  return got[piece] as Fetched[P]
}

/** What the chat itself says to whoever reads `locale`. */
export async function fetchWords(locale: string): Promise<ChatWords> {
  const name = wordsName(locale)
  got[name] ??= (await fetchScript(name)).words
  spoken = got[name] as ChatWords
  return spoken
}

/** The same, if they have come. */
export function wordsAtHand(locale: string): ChatWords | undefined {
  return got[wordsName(locale)] as ChatWords | undefined
}

function wordsName(locale: string): string {
  return `words-${faceWords[locale]?.language ?? 'en'}`
}

async function fetchScript(name: string) {
  const again = tries[name] ?? 0
  tries[name] = again + 1
  const script = await import(addressOf(name) + (again ? `#${again}` : ''))
  tries[name] = again
  return script
}
