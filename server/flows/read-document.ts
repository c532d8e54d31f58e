import type { FlowDocument } from '#flow/document.ts'
import { migrate } from '#flow/migrate/migrate.ts'

/** A stored document, of whatever version, as today's code reads it. What we stored is right: anything else is a bug, and throws. */
export function readDocument(stored: unknown): FlowDocument {
  const read = migrate(stored)
  if (!read.ok) throw new Error(`A stored document cannot be read: ${read.says.en}`)
  return read.document
}
