import type { Block } from '#flow/blocks/define-block.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord } from '#flow/document.ts'

/** A block as its module reads it, or why it cannot be: no module of its type, or data that does not fit it. */
export type ParsedRecord = { block?: Block; data?: unknown; broken?: string }

const parsed = new WeakMap<BlockRecord, ParsedRecord>()

/**
 * Reads a block's record by its module, once: records are never changed, and a document of thousands of blocks is looked at
 * again for each that is.
 */
export function parsedRecord(record: BlockRecord): ParsedRecord {
  const known = parsed.get(record)
  if (known) return known
  const made = parse(record)
  // What came from elsewhere may hold anything in the place of a block.
  if (typeof record === 'object') parsed.set(record, made)
  return made
}

function parse(record: BlockRecord): ParsedRecord {
  const block = blockOf(record.type)
  if (!block) return {}
  const read = block.schema.safeParse(record)
  if (read.success) return { block, data: read.data }
  const [issue] = read.error.issues
  return { block, broken: `${issue?.path.join('.')}: ${issue?.message}` }
}
