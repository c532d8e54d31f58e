import type { FlowDocument } from '#flow/document.ts'
import { flowDocument } from '#flow/document.ts'

/** A stored document as today's code reads it. What we stored ourselves is right: anything else is a bug, and throws. */
export function readDocument(stored: unknown): FlowDocument {
  return flowDocument.parse(stored)
}
