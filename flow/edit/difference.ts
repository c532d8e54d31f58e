import type { FlowDocument } from '#flow/document.ts'
import { asJson, isElastic, isWhole } from '#flow/edit/records.ts'
import type { Json } from '#flow/json.ts'
import { equal, isJsonObject } from '#flow/json.ts'

/** One record's change: from `before` to `after`; absent is "not there". */
export type Edit = { path: string[]; before?: Json; after?: Json }

/**
 * The smallest edits that lead from one document to another. A record is as fine as what two people may edit at once:
 * what both documents have is compared inside, what one of them lacks is added or removed whole. Branches that are
 * shared cost nothing.
 */
export function difference(before: FlowDocument, after: FlowDocument): Edit[] {
  const edits: Edit[] = []
  compare([], asJson(before), asJson(after), edits)
  return edits
}

function compare(path: string[], a: Json | undefined, b: Json | undefined, edits: Edit[]): void {
  if (a === b) return
  const elastic = isElastic(path)
  const before = elastic ? (a ?? {}) : a
  const after = elastic ? (b ?? {}) : b
  if (!isJsonObject(before) || !isJsonObject(after) || isWhole(path)) {
    if (!equal(before, after)) edits.push(edit(path, before, after))
    return
  }
  for (const key of Object.keys(before)) {
    const next = Object.hasOwn(after, key) ? after[key] : undefined
    if (before[key] !== next) compare([...path, key], before[key], next, edits)
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) compare([...path, key], undefined, after[key], edits)
  }
}

/** An edit without the keys whose value is "not there", so that it is the same after a trip through JSON. */
export function edit(path: string[], before: Json | undefined, after: Json | undefined): Edit {
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
}
