import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Block } from '#flow/text/markdown.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'

/** A text with its Markdown, as elements: whatever HTML it holds is plain text. */
export function MarkdownText({ text }: { text: string }) {
  const blocks = useMemo(() => parseMarkdown(text), [text])
  return blocks.map((block, at) => blockElement(block, `${at}`))
}

function blockElement(block: Block, key: string): ReactNode {
  if (block.type === 'paragraph') return <p key={key}>{inline(block.children)}</p>
  const items = block.items.map((item, at) => itemElement(item, `${at}`))
  if (!block.ordered) return <ul key={key}>{items}</ul>
  return (
    <ol key={key} start={block.start}>
      {items}
    </ol>
  )
}

function itemElement(item: readonly Inline[], key: string): ReactNode {
  return <li key={key}>{inline(item)}</li>
}

function inline(children: readonly Inline[]): ReactNode {
  return children.map((child, at) => inlineElement(child, `${at}`))
}

function inlineElement(child: Inline, key: string): ReactNode {
  if (child.type === 'text') return child.text
  if (child.type === 'break') return <br key={key} />
  const inside = inline(child.children)
  if (child.type === 'link') {
    return (
      <a key={key} href={child.href} target="_blank" rel="noopener noreferrer nofollow">
        {inside}
      </a>
    )
  }
  return child.type === 'bold' ? <strong key={key}>{inside}</strong> : <em key={key}>{inside}</em>
}
