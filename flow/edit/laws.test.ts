import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceDocument } from '#flow/edit/commands/replace-document.ts'
import { difference } from '#flow/edit/difference.ts'
import { checkChange, checkChanges, expectSound } from '#flow/testing/check-change.ts'
import { countedIds, randomCommand } from '#flow/testing/random-command.ts'
import { randomDocument } from '#flow/testing/random-document.ts'

/** Long enough for a busy machine: it ends a test that hangs, and decides nothing else. */
const timeout = 120_000

describe('the laws of edits', { timeout }, () => {
  it('random documents are valid and sound', () => {
    fc.assert(fc.property(randomDocument(), expectSound), { endOnFailure: true })
  })

  it('whatever an author does applies, undoes exactly, survives JSON, and is one change when squashed', () => {
    fc.assert(
      fc.property(randomDocument(), fc.gen(), fc.integer({ min: 1, max: 5 }), (document, draw, count) => {
        const ids = countedIds()
        const command = () => (here: typeof document) => randomCommand(here, draw, ids)
        checkChanges(document, Array.from({ length: count }, command))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('any document can be replaced by any other, as one change that undoes', () => {
    fc.assert(
      fc.property(randomDocument(), randomDocument(), (document, by) => {
        const after = checkChange(document, replaceDocument(document, countedIds(), { by }))
        expect(difference(after, by)).toEqual([])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })
})
