import type { ChatWords } from '#flow/chat-words/chat-words.ts'

const pieces = {
  menu: () => import('#app/_chat/chat-menu.tsx'),
  lists: () => import('#app/_chat/long-list.tsx'),
  boxes: () => import('#app/_chat/tick-boxes.tsx'),
  rating: () => import('#app/_chat/rating.tsx'),
  calendar: () => import('#app/_chat/calendar.tsx'),
  media: () => import('#app/_chat/media.tsx'),
  files: () => import('#app/_chat/files.tsx'),
}

/** The parts of the chat that few conversations need, each with its looks, by name. */
export type Pieces = { [P in keyof typeof pieces]: Awaited<ReturnType<(typeof pieces)[P]>> }

/**
 * Fetches a part, once it is needed. The widget's build puts its own in this one's place, which brings what the part says into
 * `words.parts`.
 */
export function fetchPiece<P extends keyof Pieces>(piece: P, _words?: ChatWords): Promise<Pieces[P]> {
  return pieces[piece]() as Promise<Pieces[P]>
}
