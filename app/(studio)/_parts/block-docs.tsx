'use client'

import type { ReactNode } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import type { Block } from '#flow/blocks/define-block.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'

/** What a block is for, from its own module: in the Markdown of the product, and with `code` besides, which no visitor is sent. */
export function BlockDocs({ block, className }: { block: Block; className?: string }) {
  return (
    <div
      className={classes(
        'text-13 text-ink-2 leading-5 [&_li+li]:mt-1 [&_ol]:list-decimal [&_ol]:ps-4 [&_strong]:font-semibold [&_strong]:text-ink-1 [&_ul]:list-disc [&_ul]:ps-4 [&>*+*]:mt-2',
        className,
      )}
    >
      {parseMarkdown(block.docs[useLocale()]).map((part, at) => {
        const key = `${at}`
        if (part.type === 'paragraph') return <p key={key}>{part.children.map(inline)}</p>
        const List = part.ordered ? 'ol' : 'ul'
        return (
          <List key={key}>
            {part.items.map((item, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the text of a module never changes.
              <li key={nth}>{item.map(inline)}</li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

function inline(child: Inline, at: number): ReactNode {
  const key = `${at}`
  if (child.type === 'text') return child.text.split('`').map(codeOrText)
  if (child.type === 'break') return <br key={key} />
  const inside = child.children.map(inline)
  if (child.type === 'link')
    return (
      <a key={key} href={child.href} target="_blank" rel="noopener noreferrer">
        {inside}
      </a>
    )
  return child.type === 'bold' ? <strong key={key}>{inside}</strong> : <em key={key}>{inside}</em>
}

/** Every second piece between backticks is code. */
function codeOrText(piece: string, at: number): ReactNode {
  if (at % 2 === 0) return piece
  return (
    <code
      key={`${at}`}
      className="rounded-small border border-line bg-canvas px-1 py-px font-mono text-12 text-ink-1"
    >
      {piece}
    </code>
  )
}
