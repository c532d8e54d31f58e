import type { BlockRecord, FlowDocument, SubFlow } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import type { ChangeName } from '#flow/edit/change-name.ts'
import type { Writer } from '#flow/edit/copy-on-write.ts'
import { copyOnWrite } from '#flow/edit/copy-on-write.ts'
import { difference } from '#flow/edit/difference.ts'
import { asDocument, asJson } from '#flow/edit/records.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Words } from '#flow/words.ts'

/** Where new ids come from: short, unguessed, of letters, digits, - and _. */
export type Ids = () => string

/** An intention that makes no sense here, in words for the author. */
export type Refused = { refused: Words<string> }

/**
 * A command is an author's intention: a function of the document, of where ids come from, and of what is wanted. It
 * changes nothing: it answers with the change to apply (without edits when all is as wanted already), or refuses.
 */
export type Commanded = Change | Refused

export function isRefused<T extends object>(commanded: T | Refused): commanded is Refused {
  return 'refused' in commanded
}

export function refuse(en: string, fr: string): Refused {
  return { refused: { en, fr } }
}

/** Something to write the wanted document with. */
export function draftOf(document: FlowDocument): Writer {
  return copyOnWrite(asJson(document))
}

/** The change that leads from a document to what was written. */
export function changed(document: FlowDocument, writer: Writer, ids: Ids, name: ChangeName): Change {
  return { id: ids(), name, edits: difference(document, asDocument(writer.result())) }
}

/** An id that the map does not have yet. */
export function freshId(ids: Ids, taken: object): string {
  for (let tries = 0; tries < 1000; tries++) {
    const id = ids()
    if (!Object.hasOwn(taken, id)) return id
  }
  throw new RangeError('The source of ids repeats itself')
}

/** What a map holds under a key of its own. */
export function own<T>(map: { [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

export function flowAt(document: FlowDocument, flow: string): SubFlow | Refused {
  return own(document.flows, flow) ?? refuse('This flow is no longer there.', 'Ce parcours n’existe plus.')
}

export function blockAt(document: FlowDocument, flow: string, block: string): BlockRecord | Refused {
  const found = own(own(document.flows, flow)?.blocks ?? {}, block)
  return found ?? refuse('This block is no longer there.', 'Ce bloc n’existe plus.')
}

/** How a change names a block: the author's name for it, and its type. */
export function naming(record: BlockRecord): Pick<ChangeName, 'subject' | 'type'> {
  return { type: record.type, ...(record.name ? { subject: record.name } : {}) }
}

/** How a change names some blocks: one by its name, several by their number. */
export function namingAll(flow: SubFlow, blocks: readonly string[]): Omit<ChangeName, 'did'> {
  const [only] = blocks
  const record = blocks.length === 1 && only !== undefined ? own(flow.blocks, only) : undefined
  return record ? naming(record) : { count: blocks.length }
}

/** A block's record as JSON, to be put in a document. */
export function json(value: object): JsonObject {
  return value as JsonObject
}
