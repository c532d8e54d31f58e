/** Can this be a bot's address? The server asks the same. */
export function isSlug(text: string): boolean {
  return text.length >= 2 && text.length <= 60 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}
