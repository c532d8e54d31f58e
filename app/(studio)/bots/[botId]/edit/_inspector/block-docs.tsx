'use client'

import { MarkdownText } from '#app/_chat/markdown-text.tsx'

/** What a block is for, from its own module. */
export function BlockDocs({ text }: { text: string }) {
  return (
    <div className="mb-4 rounded-control bg-sunken p-3 text-13 text-ink-2 leading-5">
      <MarkdownText text={text} />
    </div>
  )
}
