/** A person's colour, the same wherever they are shown: one of the eight of the tokens. */
export function personColor(id: string): string {
  let hash = 0
  for (let i = 0; i < id.length; i++) hash = (hash * 31 + id.charCodeAt(i)) >>> 0
  return `var(--person-${(hash % 8) + 1})`
}
