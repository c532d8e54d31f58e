import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { readBlocks } from '#app/_chat/read-markdown.ts'
import type { Block } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'

/** A text with its Markdown, as elements: whatever HTML it holds is plain text. `blocks`: as the server read it. */
export function MarkdownText({ text, blocks }: { text: string; blocks?: readonly unknown[] | undefined }) {
  const read = useMemo(() => readBlocks(text, blocks), [text, blocks])
  return read.map((block, at) => blockElement(block, `${at}`))
}

function blockElement(block: Block, key: string): ReactNode {
  if (block.type === 'paragraph') return inside('p', key, block.children)
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List key={key} start={block.ordered ? block.start : undefined}>
      {block.items.map((item, at) => inside('li', `${at}`, item))}
    </List>
  )
}

function inside(
  Tag: 'p' | 'li' | 'strong' | 'em' | 'a',
  key: string,
  children: readonly Inline[],
  more = {},
) {
  return (
    <Tag key={key} {...more}>
      {children.map((child, at) => inlineElement(child, `${at}`))}
    </Tag>
  )
}

function inlineElement(child: Inline, key: string): ReactNode {
  if (child.type === 'text') return child.text
  if (child.type === 'break') return <br key={key} />
  if (child.type === 'link') {
    const { href, children } = child
    return inside('a', key, children, { href, target: '_blank', rel: 'noopener noreferrer nofollow' })
  }
  return inside(child.type === 'bold' ? 'strong' : 'em', key, child.children)
}
