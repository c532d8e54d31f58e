import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { blockAt, changed, draftOf, isRefused, naming, refuse } from '#flow/edit/commands/commands.ts'
import type { Writer } from '#flow/edit/copy-on-write.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

export type SetField = {
  flow: string
  block: string
  /** From the block: field, or field / item / field, down to a language or a part of a value. */
  path: readonly string[]
  /** Undefined removes. A whole value may be given where little of it changed: the edits are as small as they can be. */
  value: Json | undefined
}

/** Sets a field of a block. What its schema does not accept is refused; wires of exits that this hides are kept. */
export function setField(
  document: FlowDocument,
  ids: Ids,
  { flow, block, path, value }: SetField,
): Commanded {
  const record = blockAt(document, flow, block)
  if (isRefused(record)) return record
  const fields = blockOf(record.type)?.fields ?? {}
  const [name = ''] = path
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) return refuse('This block has no such field.', 'Ce bloc n’a pas ce champ.')

  const writer = draftOf(document)
  const at = ['flows', flow, 'blocks', block]
  if (path.length > 1 && writer.at([...at, name]) === undefined) {
    writer.put([...at, name], field.initial as Json)
  }
  const [, ...inside] = path
  if (inside.length > 0 && !isJsonObject(writer.at([...at, ...path.slice(0, -1)]))) {
    return refuse('What you are editing is no longer there.', 'Ce que vous modifiez n’existe plus.')
  }
  writer.put([...at, ...path], value)
  return (
    invalid(record.type, writer, at) ??
    changed(document, writer, ids, { did: 'setField', field: name, ...naming(record) })
  )
}

/** A refusal when the block written at `at` is not what its schema accepts. */
export function invalid(type: string, writer: Writer, at: readonly string[]) {
  const written = writer.at(at) as unknown as BlockRecord
  if (blockOf(type)?.schema.safeParse(written).success) return undefined
  return refuse('This value does not fit here.', 'Cette valeur ne convient pas ici.')
}
