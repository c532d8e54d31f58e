import { expect } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument } from '#flow/document.ts'
import { flowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { change as changeSchema, invertChange, squashChanges } from '#flow/edit/change.ts'
import { sayChange } from '#flow/edit/change-name.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { difference } from '#flow/edit/difference.ts'
import { mended } from '#flow/edit/mended.ts'
import { rebase } from '#flow/edit/rebase.ts'

/**
 * What every change must be, whatever command made it; gives back the document that it leads to. It applies; it is the
 * smallest; it survives JSON; undone, everything is exactly as before; done twice is done once; the document that it
 * comes from is untouched and the one that it leads to is valid and sound. Fails the test otherwise.
 */
export function checkChange(document: FlowDocument, commanded: Commanded): FlowDocument {
  if (isRefused(commanded)) throw new Error(`Refused: ${commanded.refused.en}`)
  const before = JSON.stringify(document)
  const change = JSON.parse(JSON.stringify(commanded)) as Change
  expect(changeSchema.parse(change)).toEqual(change)
  expect(change).toEqual(commanded)
  for (const said of Object.values(sayChange(change.name))) expect(said).toMatch(/^(?!.*undefined).+/s)

  const after = applied(document, change)
  expect(sorted(difference(document, after))).toEqual(sorted(change.edits))
  expectSound(after)

  const undo = invertChange(change, 'undo')
  expect(applied(after, undo)).toEqual(document)
  expect(squashChanges(change, undo).edits).toEqual([])
  expect(squashChanges(undo, change).edits).toEqual([])

  const again = rebase(document, [change])
  expect(again.conflicts).toEqual([])
  expect(again.document).toEqual(after)
  expect(rebase(after, [change])).toEqual({ document: after, changes: [], conflicts: [] })
  expect(JSON.stringify(document)).toBe(before)
  return after
}

/** Several changes, each made on what the one before led to: each as above, and squashed they are the same as one. */
export function checkChanges(
  document: FlowDocument,
  makes: readonly ((document: FlowDocument) => Commanded)[],
): FlowDocument {
  let here = document
  let all: Change | undefined
  for (const make of makes) {
    const made = make(here)
    if (isRefused(made)) continue
    here = checkChange(here, made)
    all = all ? squashChanges(all, made) : made
  }
  if (!all) return here
  expect(changeSchema.safeParse(all).success).toBe(true)
  expect(applied(document, all)).toEqual(here)
  expect(applied(here, invertChange(all, 'undo'))).toEqual(document)
  return here
}

/** Fails unless a document fits its schemas and every wire, position and start names a block that is there. */
export function expectSound(document: FlowDocument): void {
  expect(flowDocument.parse(document)).toEqual(document)
  expect(mended(document)).toBe(document)
  for (const flow of Object.values(document.flows)) {
    for (const record of Object.values(flow.blocks)) {
      const schema = blockOf(record.type)?.schema
      expect(schema?.safeParse(record).error?.issues ?? []).toEqual([])
    }
  }
}

/** The document with a change applied; fails the test when it is refused. */
export function applied(document: FlowDocument, change: Change): FlowDocument {
  const result = applyChange(document, change)
  if (!result.ok) throw new Error(`Conflicts: ${JSON.stringify(result.conflicts)}`)
  return result.document
}

function sorted(edits: Change['edits']): Change['edits'] {
  const key = ({ path }: Change['edits'][number]) => JSON.stringify(path)
  return edits.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
