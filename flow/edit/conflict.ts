import type { FlowDocument } from '#flow/document.ts'
import type { Edit } from '#flow/edit/difference.ts'
import type { Place } from '#flow/edit/place.ts'
import { placeOf } from '#flow/edit/place.ts'
import type { Json } from '#flow/json.ts'

/**
 * Why a record could not be changed: it is another than the change knew ("changed"), what held it or what it leads to
 * is no longer there ("gone"), something leads to what the change takes away ("needed"), or the result would not be
 * valid ("invalid"). Absent values are "not there".
 */
export type Conflict = Place & {
  reason: 'changed' | 'gone' | 'needed' | 'invalid'
  path: string[]
  /** What the change would have set. */
  mine?: Json
  /** What is there. */
  theirs?: Json
  /** What the change found when it was made. */
  base?: Json
}

export function conflictAt(
  document: FlowDocument,
  reason: Conflict['reason'],
  { path, before, after }: Edit,
  theirs: Json | undefined,
): Conflict {
  return {
    ...placeOf(document, path),
    reason,
    path,
    ...(after !== undefined && { mine: after }),
    ...(theirs !== undefined && { theirs }),
    ...(before !== undefined && { base: before }),
  }
}
