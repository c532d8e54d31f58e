import type { FlowDocument } from '#flow/document.ts'
import type { Words } from '#flow/words.ts'

/** One thing that is different, in words, and the block to jump to where there is one. */
export type Line = {
  kind: 'added' | 'removed' | 'changed' | 'moved'
  says: Words<string>
  flow?: string
  block?: string
}

/** The two documents that lines are about. */
export type Between = { before: FlowDocument; after: FlowDocument }
