import type { FlowDocument } from '#flow/document.ts'
import type { Commanded, Ids, Refused } from '#flow/edit/commands/commands.ts'
import {
  blockAt,
  changed,
  draftOf,
  freshId,
  isRefused,
  naming,
  own,
  refuse,
} from '#flow/edit/commands/commands.ts'
import { invalid } from '#flow/edit/commands/set-field.ts'
import { fieldAt } from '#flow/edit/field-at.ts'
import { orderKeysFor } from '#flow/edit/order-keys.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { writeRecord } from '#flow/edit/records.ts'
import type { Items, ItemsField } from '#flow/fields/items.ts'
import type { JsonObject } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** A list of a block: the field that holds it, or field / item / field for a list inside an item. */
export type ListRef = { flow: string; block: string; path: readonly string[] }

/** Adds an item at `index` (else last) with what every new one begins with, and `fields`. */
export function addItem(
  document: FlowDocument,
  ids: Ids,
  { index, fields = {}, ...ref }: ListRef & { index?: number; fields?: JsonObject },
): Commanded {
  const list = listAt(document, ref)
  if (isRefused(list)) return list
  const count = Object.keys(list.items).length
  if (count >= list.field.max) {
    return refuse(`There may be ${list.field.max} at most.`, `Il peut y en avoir ${list.field.max} au plus.`)
  }
  const id = freshId(ids, {
    ...list.items,
    ...Object.fromEntries(portsOf(list.record).map((port) => [port.id, true])),
  })
  const initial = Object.entries(list.field.of).map(([name, { initial }]) => [name, initial])
  const { [id]: order = '', ...moved } = orderKeysFor(list.items, id, index ?? count)
  const writer = draftOf(document)
  writer.put(list.at, list.items as JsonObject)
  writer.put([...list.at, id], { ...(Object.fromEntries(initial) as JsonObject), ...fields, order })
  for (const [item, key] of Object.entries(moved)) writer.put([...list.at, item, 'order'], key)
  return (
    invalid(list.record.type, writer, list.block) ?? changed(document, writer, ids, list.named('addItem'))
  )
}

/** Removes an item, and the wire of the exit that goes with it. */
export function removeItem(
  document: FlowDocument,
  ids: Ids,
  { item, ...ref }: ListRef & { item: string },
): Commanded {
  const list = listAt(document, ref)
  if (isRefused(list)) return list
  if (!own(list.items, item)) return gone()
  if (Object.keys(list.items).length <= list.field.min) {
    return list.field.min === 1
      ? refuse('There must be at least one.', 'Il en faut au moins un.')
      : refuse(`There must be at least ${list.field.min}.`, `Il en faut au moins ${list.field.min}.`)
  }
  const writer = draftOf(document)
  writer.put(list.at, list.items as JsonObject)
  writer.put([...list.at, item], undefined)
  const left = new Set(portsOf(writer.at(list.block) as typeof list.record).map(({ id }) => id))
  for (const { id } of portsOf(list.record)) {
    const wire = ['flows', ref.flow, 'edges', ref.block, id]
    if (!left.has(id) && writer.at(wire) !== undefined) writeRecord(writer, wire, undefined)
  }
  return changed(document, writer, ids, list.named('removeItem'))
}

/** Moves an item to `index`, counted among the others. */
export function moveItem(
  document: FlowDocument,
  ids: Ids,
  { item, index, ...ref }: ListRef & { item: string; index: number },
): Commanded {
  const list = listAt(document, ref)
  if (isRefused(list)) return list
  if (!own(list.items, item)) return gone()
  const writer = draftOf(document)
  for (const [id, order] of Object.entries(orderKeysFor(list.items, item, index))) {
    writer.put([...list.at, id, 'order'], order)
  }
  return changed(document, writer, ids, list.named('moveItem'))
}

function listAt(document: FlowDocument, { flow, block, path }: ListRef) {
  const record = blockAt(document, flow, block)
  if (isRefused(record)) return record
  const found = fieldAt(record.type, path)
  if (found?.field.kind !== 'items' || found.inside.length > 0) {
    return refuse('This block has no such list.', 'Ce bloc n’a pas cette liste.')
  }
  const field: ItemsField = found.field
  const at = ['flows', flow, 'blocks', block, ...path]
  const value = draftOf(document).at(at) ?? (path.length === 1 ? (field.initial as JsonObject) : undefined)
  if (!isJsonObject(value)) return gone()
  return {
    record,
    field,
    at,
    block: at.slice(0, 4),
    items: value as unknown as Items,
    named: (did: 'addItem' | 'removeItem' | 'moveItem') => ({ did, field: path[0] ?? '', ...naming(record) }),
  }
}

function gone(): Refused {
  return refuse('What you are editing is no longer there.', 'Ce que vous modifiez n’existe plus.')
}
