import type { FlowDocument } from '#flow/document.ts'
import type { Writer } from '#flow/edit/copy-on-write.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** A document seen as the JSON that it is: what paths lead through. */
export function asJson(document: FlowDocument): JsonObject {
  return document as unknown as JsonObject
}

/** The other way. Whoever writes through paths answers for the shape: `applyChange` checks it. */
export function asDocument(json: JsonObject): FlowDocument {
  return json as unknown as FlowDocument
}

/**
 * Maps for which "not there" and "empty" are the same: the exits of a block, and the words of trouble. They appear with
 * their first key and go with their last, so that two people can wire two exits of a new block at once.
 */
export function isElastic(path: readonly string[]): boolean {
  if (path.length === 4) return path[0] === 'flows' && path[2] === 'edges'
  return path.length === 2 && path[0] === 'settings' && path[1] === 'trouble'
}

/** Objects that are one value: half of a position or of an initial value means nothing. */
export function isWhole(path: readonly string[]): boolean {
  return isPosition(path) || (path.length === 3 && path[0] === 'variables' && path[2] === 'initial')
}

/** A block's place on the canvas. */
export function isPosition(path: readonly string[]): boolean {
  return path.length === 4 && path[0] === 'flows' && path[2] === 'layout'
}

/** A block as a whole. */
export function isBlock(path: readonly string[]): boolean {
  return path.length === 4 && path[0] === 'flows' && path[2] === 'blocks'
}

/** One wire: the block that an exit leads to. */
export function isEdge(path: readonly string[]): boolean {
  return path.length === 5 && path[0] === 'flows' && path[2] === 'edges'
}

const parts = ['name', 'role', 'interrupt', 'start']

/**
 * Is it the path of something that may be edited? A document's format and version are not, and neither are the maps
 * that hold everybody's work as a whole.
 */
export function isRecord(path: readonly string[]): boolean {
  const [root, , part = ''] = path
  if (root === 'main') return path.length === 1
  if (root === 'settings') return path.length >= 2
  if (root === 'variables') return path.length === 2 || path.length === 3
  if (root !== 'flows') return false
  if (path.length === 2 || isPosition(path) || isEdge(path)) return true
  return part === 'blocks' ? path.length >= 4 : path.length >= 3 && parts.includes(part)
}

/** Sets a record; an elastic map goes with its last key. */
export function writeRecord(writer: Writer, path: readonly string[], value: Json | undefined): void {
  writer.put(path, value)
  const parent = path.slice(0, -1)
  if (value !== undefined || !isElastic(parent)) return
  const rest = writer.at(parent)
  if (isJsonObject(rest) && Object.keys(rest).length === 0) writer.put(parent, undefined)
}

/** Is there something that a record can be put in? Elastic maps are always there. */
export function hasRoom(writer: Writer, path: readonly string[]): boolean {
  const parent = path.slice(0, -1)
  return isJsonObject(writer.at(isElastic(parent) ? parent.slice(0, -1) : parent))
}
