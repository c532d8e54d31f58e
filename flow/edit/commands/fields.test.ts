import { describe, expect, it } from 'vitest'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { addItem, moveItem, removeItem } from '#flow/edit/commands/items.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import type { Json } from '#flow/json.ts'
import { checkChange } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const need = { flow: 'main', block: 'need' }
const options = { ...need, path: ['options'] }
const before = document.flows.main?.blocks.need

const paths = (commanded: Commanded) =>
  isRefused(commanded) ? commanded.refused.en : commanded.edits.map(({ path }) => path.slice(4).join('/'))
const refusal = (commanded: Commanded) => (isRefused(commanded) ? commanded.refused.en : 'not refused')
const idsAfter = (commanded: Commanded, from = document) =>
  ordered(checkChange(from, commanded).flows.main?.blocks.need?.options as Items).map(({ id }) => id)

describe('setting a field', () => {
  const set = (path: string[], value: Json | undefined) =>
    setField(document, countedIds(), { ...need, path, value })

  it('touches no more than what changed, however much is given', () => {
    expect(paths(set(['prompt', 'fr'], 'Oui ?'))).toEqual(['prompt/fr'])
    expect(paths(set(['prompt'], { fr: 'Que puis-je faire ?', en: 'Yes?' }))).toEqual(['prompt/en'])
    const relabelled = structuredClone(before?.options) as { [id: string]: { label: { fr: string } } }
    const job = relabelled.job
    if (job) job.label.fr = 'Un poste'
    expect(paths(set(['options'], relabelled as never))).toEqual(['options/job/label/fr'])
    expect(paths(set(['retries'], 2))).toEqual([])
  })

  it('undoes and survives JSON like every change', () => {
    checkChange(document, set(['prompt', 'de'], 'Ja?'))
    checkChange(document, set(['prompt', 'fr'], undefined))
    checkChange(document, set(['noAnswerSeconds'], 60))
    checkChange(document, set(['options', 'job', 'synonyms', 'fr'], ['poste', 'embauche']))
  })

  it('keeps the wires of exits that it hides: one toggle more and they are back', () => {
    const hidden = checkChange(document, set(['multiple'], true))
    expect(hidden.flows.main?.edges.need).toEqual(document.flows.main?.edges.need)
  })

  it('refuses what does not fit', () => {
    expect(refusal(set(['retries'], 99))).toContain('does not fit')
    expect(refusal(set(['prompt', 'fr'], 5))).toContain('does not fit')
    expect(refusal(set(['options', 'gone', 'value'], 'x'))).toContain('no longer there')
    expect(refusal(set(['colour'], 'red'))).toContain('no such field')
    expect(refusal(set(['toString'], 'red'))).toContain('no such field')
    expect(refusal(set([], 'red'))).toContain('no such field')
  })

  it('writes in a field that an older document lacks', () => {
    const { invalid: _, ...older } = before ?? { type: '' }
    const main = { ...document.flows.main, blocks: { ...document.flows.main?.blocks, need: older } }
    const old = { ...document, flows: { ...document.flows, main } } as typeof document
    const change = setField(old, countedIds(), { ...need, path: ['invalid', 'fr'], value: 'Non' })
    expect(checkChange(old, change).flows.main?.blocks.need?.invalid).toEqual({ fr: 'Non' })
  })
})

describe('lists', () => {
  it('adds last, first and between, with what a new item begins with', () => {
    expect(idsAfter(addItem(document, countedIds(), options))).toEqual(['order', 'job', 'other', 'n1'])
    expect(idsAfter(addItem(document, countedIds(), { ...options, index: 0 }))).toEqual([
      'n1',
      'order',
      'job',
      'other',
    ])
    const change = addItem(document, countedIds(), { ...options, index: 1, fields: { value: 'x' } })
    expect(idsAfter(change)).toEqual(['order', 'n1', 'job', 'other'])
    expect(paths(change)).toEqual(['options/n1'])
    const made = checkChange(document, change).flows.main?.blocks.need?.options as Items
    expect(made.n1).toEqual({ order: 'a0V', label: {}, synonyms: {}, value: 'x' })
  })

  it('never gives an item the name of another exit', () => {
    const ids = ['gaveUp', 'order', 'fresh', 'change'].values()
    expect(idsAfter(addItem(document, () => ids.next().value ?? '', options))).toContain('fresh')
  })

  it('removes an item with the wire of its exit, and keeps the fewest', () => {
    const without = checkChange(document, removeItem(document, countedIds(), { ...options, item: 'order' }))
    expect(without.flows.main?.edges.need).toEqual({ job: 'bye', gaveUp: 'bye' })
    const one = checkChange(without, removeItem(without, countedIds(), { ...options, item: 'job' }))
    expect(refusal(removeItem(one, countedIds(), { ...options, item: 'other' }))).toBe(
      'There must be at least one.',
    )
    expect(refusal(removeItem(document, countedIds(), { ...options, item: 'gone' }))).toContain(
      'no longer there',
    )
  })

  it('moves an item by writing one key', () => {
    const first = moveItem(document, countedIds(), { ...options, item: 'other', index: 0 })
    expect(idsAfter(first)).toEqual(['other', 'order', 'job'])
    expect(paths(first)).toEqual(['options/other/order'])
    expect(idsAfter(moveItem(document, countedIds(), { ...options, item: 'order', index: 1 }))).toEqual([
      'job',
      'order',
      'other',
    ])
    expect(idsAfter(moveItem(document, countedIds(), { ...options, item: 'order', index: 9 }))).toEqual([
      'job',
      'other',
      'order',
    ])
  })

  it.each([
    ['the same keys', ['a0', 'a0', 'a0']],
    ['keys that are no keys', ['zzz', '', '!']],
  ])('moves and adds between items that have %s', (_, orders) => {
    const list = Object.fromEntries(
      ['order', 'job', 'other'].map((id, i) => [
        id,
        { ...(before?.options as Items | undefined)?.[id], order: orders[i] },
      ]),
    )
    const odd = structuredClone(document)
    if (odd.flows.main?.blocks.need) odd.flows.main.blocks.need.options = list
    const seen = ordered(list as Items).map(({ id }) => id)
    for (const index of [0, 1, 2, 3]) {
      const added = idsAfter(addItem(odd, countedIds(), { ...options, index }), odd)
      expect(added).toEqual(seen.toSpliced(index, 0, 'n1'))
    }
  })

  it('refuses a list that is not one', () => {
    expect(refusal(addItem(document, countedIds(), { ...need, path: ['prompt'] }))).toContain('no such list')
    expect(refusal(addItem(document, countedIds(), { ...need, path: ['options', 'order'] }))).toContain(
      'no such list',
    )
  })
})
