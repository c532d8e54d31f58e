import { LRUCache } from 'lru-cache'
import type { Block } from '#flow/text/markdown.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'

/** What may be more than one paragraph of plain words. */
const marked = /[\\*_[\n]|^\s*(?:$|[-+]|\d+[.)])/
const known = new LRUCache<string, Block[]>({ max: 1000 })
/** A bot says the same few texts to everybody; longer ones are rarely said twice. */
const longestKept = 2000

/** A text's Markdown, read for who draws it: visitors fetch no reader. Undefined: the text is one paragraph of plain words. */
export function blocksOf(text: string): Block[] | undefined {
  if (!marked.test(text)) return undefined
  const before = known.get(text)
  if (before) return before
  const blocks = parseMarkdown(text)
  if (text.length <= longestKept) known.set(text, blocks)
  return blocks
}
