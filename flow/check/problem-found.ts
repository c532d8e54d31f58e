import type { Checked } from '#flow/check/checked-flow.ts'
import type { Words } from '#flow/words.ts'

/** "error" refuses publishing, "warning" can be overridden, "advice" is what an attentive colleague would say. */
export type Severity = 'error' | 'warning' | 'advice'

/** What the editor can do about it at one click. */
export type Fix =
  | { does: 'removeBlock' }
  | { does: 'disconnect'; port: string }
  | { does: 'connectToHuman'; port: string }
  | { does: 'declareVariable'; variable: string }
  | { does: 'addHuman' }
  | { does: 'copyText'; field: string; item?: string; sub?: string; from: string; to: string }

/** Something wrong with a flow, in words for its author: what, where, and what to do about it. */
export type ProblemFound = {
  rule: string
  severity: Severity
  flow: string
  block?: string
  port?: string
  field?: string
  item?: string
  /** The item's own field. */
  sub?: string
  language?: string
  says: Words<string>
  /** The same below the field itself, where the place needs no words. */
  there?: Words<string>
  fix?: Fix
}

/** One thing that can be wrong. `find` is total and never slower than linear in the size of the document. */
export type Rule = { name: string; find(checked: Checked): Omit<ProblemFound, 'rule'>[] }
