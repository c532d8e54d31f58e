import type { Json } from '#flow/json.ts'

/**
 * A value as it reads in a text: nothing is empty, a list is its items with commas, an object its "key: value" pairs
 * (what holds nothing is not said).
 * Numbers are plain ("1234.5", 0.1 + 0.2 is "0.3"): the filters `number` and `money` write them as a language does.
 * Longer than `limit` characters, or deeper than a few levels, the rest is left out.
 */
export function show(value: Json | undefined, limit = 50_000): string {
  const parts: string[] = []
  let room = limit
  const write = (text: string) => {
    if (room <= 0) return
    parts.push(text.length > room ? text.slice(0, room) : text)
    room -= text.length
  }
  const visit = (part: Json | undefined, depth: number): void => {
    if (part === null || part === undefined || room <= 0) return
    if (typeof part === 'number') write(plainNumber(part))
    else if (typeof part !== 'object') write(String(part))
    else if (depth > 4) write('…')
    else if (Array.isArray(part)) {
      const said = part.filter((item) => item !== null && item !== '')
      said.forEach((item, i) => {
        if (i > 0) write(', ')
        visit(item, depth + 1)
      })
    } else {
      const said = Object.entries(part).filter(([, item]) => item !== null && item !== '')
      said.forEach(([key, item], i) => {
        write(`${i > 0 ? ', ' : ''}${key}: `)
        visit(item, depth + 1)
      })
    }
  }
  visit(value, 0)
  return parts.join('')
}

/** Without what binary fractions add at the end. */
function plainNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
}
