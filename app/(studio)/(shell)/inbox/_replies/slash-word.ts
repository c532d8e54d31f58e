/** What is typed after a slash, and where the slash stands. */
export type SlashWord = { from: number; typed: string }

/**
 * The ready reply that is looked for where the caret stands: after a slash that begins the text, or that follows a space or a line
 * break ("and/or" looks for nothing). Null: none.
 */
export function slashWord(text: string, caret: number): SlashWord | null {
  const line = text.lastIndexOf('\n', caret - 1) + 1
  const before = text.slice(line, caret)
  if (line === 0 && before.startsWith('/')) return { from: 0, typed: before.slice(1) }
  const slash = before.lastIndexOf('/')
  const typed = before.slice(slash + 1)
  if (slash < 0 || /^\s/.test(typed) || !/^$|\s$/.test(before.slice(0, slash))) return null
  return { from: line + slash, typed }
}

/** The text with a reply in the place of the word that looked for it, and where the caret then stands. */
export function withReply(
  text: string,
  { from, typed }: SlashWord,
  reply: string,
): { text: string; caret: number } {
  const caret = from + reply.length
  return { text: text.slice(0, from) + reply + text.slice(from + 1 + typed.length), caret }
}

/** The text with a slash where the caret stands, so that a reply is looked for there. */
export function withSlash(text: string, caret: number): { text: string; caret: number } {
  const slash = /^$|\s$/.test(text.slice(0, caret)) ? '/' : ' /'
  return { text: text.slice(0, caret) + slash + text.slice(caret), caret: caret + slash.length }
}
