const pieces = {
  menu: () => import('#app/_chat/chat-menu.tsx'),
  options: () => import('#app/_chat/many-options.tsx'),
  rating: () => import('#app/_chat/rating.tsx'),
  calendar: () => import('#app/_chat/calendar.tsx'),
  media: () => import('#app/_chat/media.tsx'),
  files: () => import('#app/_chat/files.tsx'),
}

/** The parts of the chat that few conversations need, each with its looks and its words, by name. */
export type Pieces = { [P in keyof typeof pieces]: Awaited<ReturnType<(typeof pieces)[P]>> }

/** Fetches a part, once it is needed. The widget's build puts its own in this one's place. */
export function fetchPiece<P extends keyof Pieces>(piece: P): Promise<Pieces[P]> {
  return pieces[piece]() as Promise<Pieces[P]>
}
