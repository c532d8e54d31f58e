import type { Block } from '#flow/text/markdown.ts'

/** What a text says: as the server read its Markdown, else itself as it is. In the place of the studio's, which reads Markdown. */
export function readBlocks(text: string, blocks: readonly unknown[] | undefined): Block[] {
  return (blocks as Block[] | undefined) ?? [{ type: 'paragraph', children: [{ type: 'text', text }] }]
}
