'use client'

import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import type { Block } from '#flow/blocks/define-block.ts'

/** What a block is for, from its own module. */
export function BlockDocs({ block, className }: { block: Block; className?: string }) {
  return (
    <div
      className={classes(
        'text-13 text-ink-2 leading-5 [&_li+li]:mt-1 [&_ol]:list-decimal [&_ol]:ps-4 [&_strong]:font-semibold [&_strong]:text-ink-1 [&_ul]:list-disc [&_ul]:ps-4 [&>*+*]:mt-2',
        className,
      )}
    >
      <MarkdownText text={block.docs[useLocale()]} />
    </div>
  )
}
