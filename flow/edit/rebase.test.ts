import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { addItem } from '#flow/edit/commands/items.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { insist, rebase } from '#flow/edit/rebase.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import { applied, expectSound } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const mine = countedIds('mine')
const hers = countedIds('hers')
const flow = 'main'

function made(commanded: Commanded): Change {
  if (isRefused(commanded)) throw new Error(commanded.refused.en)
  return commanded
}

const write = (ids: () => string, block: string, path: string[], value: string) =>
  made(setField(document, ids, { flow, block, path, value }))

/** Mine on top of hers. */
function onTop(her: Change, my: Change) {
  const newer = applied(document, her)
  const rebased = rebase(newer, [my])
  expectSound(rebased.document)
  return rebased
}

function blockIn(at: FlowDocument, block: string) {
  return at.flows[flow]?.blocks[block]
}

describe('my changes on top of hers', () => {
  it('keeps both when we wrote in two languages of one text', () => {
    const { document: both, conflicts } = onTop(
      write(hers, 'need', ['prompt', 'fr'], 'Oui ?'),
      write(mine, 'need', ['prompt', 'en'], 'Yes?'),
    )
    expect(conflicts).toEqual([])
    expect(blockIn(both, 'need')?.prompt).toEqual({ fr: 'Oui ?', en: 'Yes?' })
  })

  it('shows both values when we wrote in the same', () => {
    const her = write(hers, 'need', ['prompt', 'fr'], 'Oui ?')
    const my = write(mine, 'need', ['prompt', 'fr'], 'Alors ?')
    const { document: still, changes, conflicts } = onTop(her, my)
    expect(blockIn(still, 'need')?.prompt).toMatchObject({ fr: 'Oui ?' })
    expect(changes).toEqual([])
    expect(conflicts).toMatchObject([
      {
        change: { id: my.id },
        conflicts: [{ mine: 'Alors ?', theirs: 'Oui ?', base: 'Que puis-je faire ?' }],
      },
    ])
  })

  it('lets me keep mine afterwards, as a change that undoes to hers', () => {
    const her = write(hers, 'need', ['prompt', 'fr'], 'Oui ?')
    const newer = applied(document, her)
    const kept = insist(newer, write(mine, 'need', ['prompt', 'fr'], 'Alors ?'))
    expect(kept?.edits).toMatchObject([{ before: 'Oui ?', after: 'Alors ?' }])
    const gone = made(removeBlocks(newer, hers, { flow, blocks: ['need'] }))
    expect(insist(applied(newer, gone), write(mine, 'need', ['prompt', 'fr'], 'Alors ?'))).toBeNull()
  })

  it('drops what she did already', () => {
    const { changes, conflicts } = onTop(
      write(hers, 'need', ['prompt', 'fr'], 'Oui ?'),
      write(mine, 'need', ['prompt', 'fr'], 'Oui ?'),
    )
    expect([changes, conflicts]).toEqual([[], []])
  })

  it('a block that she moved takes my words, and goes when I remove it', () => {
    const her = made(moveBlocks(document, hers, { flow, to: { need: { x: 5, y: 5 } } }))
    expect(onTop(her, write(mine, 'need', ['prompt', 'fr'], 'Oui ?')).conflicts).toEqual([])
    const removed = onTop(her, made(removeBlocks(document, mine, { flow, blocks: ['need'] })))
    expect(removed.conflicts).toEqual([])
    expect(removed.document.flows[flow]?.layout.need).toBeUndefined()
  })

  it('the later of two moves wins, and a move of what she removed is let go', () => {
    const my = made(moveBlocks(document, mine, { flow, to: { need: { x: 9, y: 9 }, hello: { x: 1, y: 1 } } }))
    const moved = onTop(made(moveBlocks(document, hers, { flow, to: { need: { x: 5, y: 5 } } })), my)
    expect(moved.document.flows[flow]?.layout).toMatchObject({ need: { x: 9, y: 9 }, hello: { x: 1, y: 1 } })
    const removed = onTop(made(removeBlocks(document, hers, { flow, blocks: ['need'] })), my)
    expect(removed.conflicts).toEqual([])
    expect(removed.document.flows[flow]?.layout).not.toHaveProperty('need')
    expect(removed.document.flows[flow]?.layout.hello).toEqual({ x: 1, y: 1 })
  })

  it('does not remove what she wrote in meanwhile, and does not write in what she removed', () => {
    const words = write(hers, 'need', ['prompt', 'fr'], 'Oui ?')
    const removal = made(removeBlocks(document, mine, { flow, blocks: ['need'] }))
    expect(onTop(words, removal).conflicts).toMatchObject([
      { conflicts: [{ reason: 'changed', block: 'need' }] },
    ])
    expect(onTop(removal, words).conflicts).toMatchObject([
      { conflicts: [{ block: 'need', field: 'prompt' }] },
    ])
  })

  it('does not wire what she removed, and does not remove what she wired', () => {
    const wire = made(connect(document, hers, { flow, from: { block: 'need', port: 'other' }, to: 'bye' }))
    const removal = made(removeBlocks(document, mine, { flow, blocks: ['bye'] }))
    expect(onTop(wire, removal).conflicts).toMatchObject([
      { conflicts: [{ reason: 'needed', port: 'other' }] },
    ])
    expect(onTop(removal, wire).conflicts).toMatchObject([{ conflicts: [{ reason: 'gone', port: 'other' }] }])
  })

  it('keeps two exits of one new block that we each wired', () => {
    const added = applied(
      document,
      made(addBlock(document, () => 'new', { flow, type: 'choice', at: { x: 0, y: 0 } })),
    )
    const her = made(connect(added, hers, { flow, from: { block: 'new', port: 'o1' }, to: 'bye' }))
    const my = made(connect(added, mine, { flow, from: { block: 'new', port: 'o2' }, to: 'hello' }))
    const { document: both, conflicts } = rebase(applied(added, her), [my])
    expect(conflicts).toEqual([])
    expect(both.flows[flow]?.edges.new).toEqual({ o1: 'bye', o2: 'hello' })
  })

  it('keeps two options that we each put in the same place, in an order that we both see', () => {
    const list = { flow, block: 'need', path: ['options'], index: 1 }
    const { document: both } = onTop(made(addItem(document, hers, list)), made(addItem(document, mine, list)))
    const ids = ordered(blockIn(both, 'need')?.options as Items).map(({ id }) => id)
    expect(ids).toHaveLength(5)
    const between = made(addItem(both, countedIds('late'), { ...list, index: 2 }))
    const last = ordered(blockIn(applied(both, between), 'need')?.options as Items).map(({ id }) => id)
    expect(last.indexOf('late1')).toBe(2)
    expect(last.filter((id) => id !== 'late1')).toEqual(ids)
  })
})
