import type { Block } from '#flow/text/markdown.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'

/** What a text says: as the server read its Markdown, else read here. The widget's build puts its own in this one's place, which reads none. */
export function readBlocks(text: string, blocks: readonly unknown[] | undefined): Block[] {
  return (blocks as Block[] | undefined) ?? parseMarkdown(text)
}
