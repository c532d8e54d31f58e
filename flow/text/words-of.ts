import type { Block } from '#flow/text/markdown.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'

/** The words of a Markdown text on one line, without its marks and addresses: as one would read it aloud. */
export function wordsOf(text: string): string {
  return wordsIn(parseMarkdown(text))
}

/** The same of one that is read already. */
export function wordsIn(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.items))
    .map(inlineWords)
    .join(' ')
}

function inlineWords(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.text
      return child.type === 'break' ? ' ' : inlineWords(child.children)
    })
    .join('')
}
