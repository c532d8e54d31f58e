import { z } from 'zod'
import type { BlockRef } from '#flow/document.ts'
import { changeName } from '#flow/edit/change-name.ts'
import { copyOnWrite } from '#flow/edit/copy-on-write.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { edit } from '#flow/edit/difference.ts'
import { isBlock, isRecord, writeRecord } from '#flow/edit/records.ts'
import type { Json } from '#flow/json.ts'
import { equal, isJsonObject, isSafeKey } from '#flow/json.ts'

const maxDepth = 40
const value = z.custom<Json>((given) => isSafeJson(given, 0), {
  error: 'Not JSON, too deep, or an unsafe key',
})
const key = z.string().min(1).max(200).refine(isSafeKey)

const path = z.array(key).max(24).refine(isRecord, { error: 'Not a record of a document' })

/**
 * A change as it travels and is kept. `id` is made by whoever edits, so that a change sent twice is applied once; its
 * edits touch separate records, so that their order means nothing.
 */
export const change = z.object({
  id: z.string().min(1).max(64),
  name: changeName,
  edits: z
    .array(z.object({ path, before: value.optional(), after: value.optional() }))
    .max(100_000)
    .refine((edits) => areApart(edits.map((edit) => edit.path)), { error: 'Two edits touch one record' }),
})
export type Change = z.infer<typeof change>

/** The change that takes it back: before and after swapped. */
export function invertChange(change: Change, id: string): Change {
  return { ...change, id, edits: change.edits.map(({ path, before, after }) => edit(path, after, before)) }
}

/**
 * Two changes, of which `second` was made right after `first`, as one that bears the id of the first and the name of
 * the second. Neither may have left for the server.
 */
export function squashChanges(first: Change, second: Change): Change {
  const edits = new Map(first.edits.map((edit) => [keyOf(edit.path), edit]))
  for (const next of second.edits) {
    const above = prefixes(next.path).find((prefix) => edits.has(keyOf(prefix)))
    const whole = above && edits.get(keyOf(above))
    if (whole) {
      const after = rewritten(whole.path, whole.after, [edit(next.path, next.before, next.after)])
      put(edits, edit(whole.path, whole.before, after))
      continue
    }
    const inside = isJsonObject(next.before)
      ? first.edits.filter(({ path }) => isInside(path, next.path))
      : []
    for (const part of inside) edits.delete(keyOf(part.path))
    const taken = inside.map(({ path, before, after }) => edit(path, after, before))
    put(edits, edit(next.path, rewritten(next.path, next.before, taken), next.after))
  }
  return { ...second, id: first.id, edits: [...edits.values()] }
}

/** The blocks that a change concerns: what to show when it is undone, or comes from somebody else. */
export function touches(change: Change): BlockRef[] {
  const refs = new Map<string, BlockRef>()
  for (const { path } of change.edits) {
    const [root, flow, part, block] = path
    if (root !== 'flows' || flow === undefined || block === undefined) continue
    if (part === 'blocks' || part === 'edges' || part === 'layout')
      refs.set(keyOf([flow, block]), { flow, block })
  }
  return [...refs.values()]
}

/** The blocks that a change brings: what to select after adding or pasting. */
export function broughtBlocks(change: Change): BlockRef[] {
  const brought = change.edits.filter(({ path, before }) => isBlock(path) && before === undefined)
  return brought.map(({ path: [, flow = '', , block = ''] }) => ({ flow, block }))
}

/** The value at `path` with edits made inside it. */
function rewritten(path: string[], value: Json | undefined, edits: Edit[]): Json | undefined {
  const writer = copyOnWrite({})
  writer.put(path, value)
  for (const { path, after } of edits) writeRecord(writer, path, after)
  return writer.at(path)
}

function put(edits: Map<string, Edit>, next: Edit): void {
  if (equal(next.before, next.after)) edits.delete(keyOf(next.path))
  else edits.set(keyOf(next.path), next)
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path)
}

function prefixes(path: readonly string[]): string[][] {
  return path.map((_, i) => path.slice(0, i + 1))
}

function isInside(path: readonly string[], outer: readonly string[]): boolean {
  return path.length > outer.length && outer.every((key, i) => path[i] === key)
}

type Branch = Map<string, Branch | 'end'>

/** Is none of these paths another, or inside another? */
function areApart(paths: readonly string[][]): boolean {
  const root: Branch = new Map()
  return paths.every((path) => {
    let here = root
    for (const key of path.slice(0, -1)) {
      const next = here.get(key) ?? new Map()
      if (next === 'end') return false
      here.set(key, next)
      here = next
    }
    const last = path.at(-1) ?? ''
    if (here.has(last)) return false
    here.set(last, 'end')
    return true
  })
}

function isSafeJson(given: unknown, depth: number): boolean {
  if (given === null || typeof given === 'string' || typeof given === 'boolean') return true
  if (typeof given === 'number') return Number.isFinite(given)
  if (typeof given !== 'object' || depth >= maxDepth) return false
  if (Array.isArray(given)) return given.every((item) => isSafeJson(item, depth + 1))
  return Object.entries(given).every(([key, item]) => isSafeKey(key) && isSafeJson(item, depth + 1))
}
