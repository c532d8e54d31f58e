import type { Port } from '#flow/blocks/define-block.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord } from '#flow/document.ts'

/** The exits of a block as it is; none when its type is unknown or its data does not fit. */
export function portsOf(record: BlockRecord): Port[] {
  const block = blockOf(record.type)
  const parsed = block?.schema.safeParse(record)
  return block && parsed?.success ? block.ports(parsed.data) : []
}

/** The exit by which a block goes on when nothing special happens. */
export function mainPort(record: BlockRecord): Port | undefined {
  return portsOf(record).find(({ kind }) => kind === 'main')
}
