import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import { applyChange } from '#flow/edit/apply-change.ts'
import type { Change } from '#flow/edit/change.ts'
import { change as changeSchema, invertChange, squashChanges, touches } from '#flow/edit/change.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { applied } from '#flow/testing/check-change.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const prompt = ['flows', 'main', 'blocks', 'need', 'prompt']

function change(...edits: Edit[]): Change {
  return { id: 'c', name: { did: 'setField' }, edits }
}

function conflictsOf(made: Change, on: FlowDocument = document) {
  const result = applyChange(on, made)
  return result.ok ? [] : result.conflicts
}

describe('applying a change', () => {
  it('changes the records it names and shares the rest', () => {
    const after = applied(
      document,
      change({ path: [...prompt, 'en'], before: 'What can I do?', after: 'Yes?' }),
    )
    expect(after.flows.main?.blocks.need?.prompt).toEqual({ fr: 'Que puis-je faire ?', en: 'Yes?' })
    expect(after.flows.main?.blocks.hello).toBe(document.flows.main?.blocks.hello)
    expect(after.flows.email).toBe(document.flows.email)
    expect(document.flows.main?.blocks.need?.prompt).toMatchObject({ en: 'What can I do?' })
  })

  it('refuses what is not as it was, and says block, field, language and the three values', () => {
    const edit = { path: [...prompt, 'fr'], before: 'Alors ?', after: 'Oui ?' }
    expect(conflictsOf(change(edit))).toEqual([
      {
        reason: 'changed',
        of: 'block',
        flow: 'main',
        block: 'need',
        field: 'prompt',
        language: 'fr',
        path: edit.path,
        mine: 'Oui ?',
        theirs: 'Que puis-je faire ?',
        base: 'Alors ?',
      },
    ])
  })

  it('names item and the item’s field', () => {
    const path = ['flows', 'main', 'blocks', 'need', 'options', 'order', 'label', 'en']
    expect(conflictsOf(change({ path, before: 'x', after: 'y' }))).toMatchObject([
      { field: 'options', item: 'order', sub: 'label', language: 'en' },
    ])
  })

  it('is all or nothing', () => {
    const good = { path: [...prompt, 'en'], before: 'What can I do?', after: 'Yes?' }
    const bad = { path: ['settings', 'timeZone'], before: 'Europe/Rome', after: 'Europe/Madrid' }
    expect(applyChange(document, change(good, bad))).toMatchObject({
      ok: false,
      conflicts: [{ of: 'settings', field: 'timeZone', theirs: 'Europe/Paris' }],
    })
  })

  it('does not bring half a block back by one of its texts', () => {
    const path = ['flows', 'main', 'blocks', 'gone', 'prompt', 'fr']
    expect(conflictsOf(change({ path, after: 'Bonjour' }))).toMatchObject([{ reason: 'gone', block: 'gone' }])
  })

  it('refuses a wire to a block that is not there, and the removal of one that is wired', () => {
    const wire = { path: ['flows', 'main', 'edges', 'need', 'other'], after: 'gone' }
    expect(conflictsOf(change(wire))).toMatchObject([{ reason: 'gone', block: 'need', port: 'other' }])
    const removal = {
      path: ['flows', 'main', 'blocks', 'hello'],
      before: document.flows.main?.blocks.hello as never,
    }
    expect(conflictsOf(change(removal)).map(({ reason, block, port }) => [reason, block, port])).toEqual([
      ['needed', 'start', 'next'],
      ['needed', 'hello', 'next'],
      ['needed', 'hot', 'otherwise'],
    ])
  })

  it('keeps the start and the main flow', () => {
    const { main } = document.flows
    expect(conflictsOf(change({ path: ['flows', 'main'], before: main as never }))).toMatchObject([
      { reason: 'needed', of: 'flow', flow: 'main' },
    ])
    expect(conflictsOf(change({ path: ['main'], before: 'main', after: 'gone' }))).toMatchObject([
      { of: 'main' },
    ])
    expect(
      conflictsOf(change({ path: ['flows', 'main', 'start'], before: 'start', after: 'no' })),
    ).toMatchObject([{ reason: 'invalid' }])
  })

  it.each<Edit>([
    { path: ['flows', 'main', 'blocks', 'need', 'retries'], before: 2, after: 99 },
    {
      path: ['flows', 'main', 'blocks', 'need', 'prompt'],
      before: document.flows.main?.blocks.need?.prompt as never,
      after: 1,
    },
    { path: ['flows', 'main', 'blocks', 'new'], after: { type: 'choice', options: 3 } },
    { path: ['flows', 'main', 'name'], before: 'Main', after: ''.padEnd(300, 'x') },
    { path: ['flows', 'new'], after: { name: 'New' } },
    { path: ['settings', 'colour'], after: 'red' },
    { path: ['variables', 'name', 'type'], before: 'text', after: 'banana' },
    { path: ['variables', '1 bad name'], after: { type: 'text' } },
  ])('refuses what its schema does not accept: $path', (edit) => {
    expect(conflictsOf(change(edit))).toMatchObject([{ reason: 'invalid' }])
  })

  it('lets what was broken before be repaired bit by bit', () => {
    const need = { ...document.flows.main?.blocks.need, type: 'choice', retries: 99, multiple: 'perhaps' }
    const main = { ...document.flows.main, blocks: { ...document.flows.main?.blocks, need } }
    const broken = { ...document, flows: { ...document.flows, main } } as FlowDocument
    const repair = { path: ['flows', 'main', 'blocks', 'need', 'retries'], before: 99, after: 2 }
    expect(conflictsOf(change(repair), broken)).toEqual([])
  })

  it('wires two exits of a block that had none, and leaves no empty rest when they are taken back', () => {
    const edges = ['flows', 'main', 'edges', 'bye']
    const one = change({ path: [...edges, 'a'], after: 'hello' })
    const two = change({ path: [...edges, 'b'], after: 'need' })
    const both = applied(applied(document, one), two)
    expect(both.flows.main?.edges.bye).toEqual({ a: 'hello', b: 'need' })
    const neither = applied(applied(both, invertChange(one, 'x')), invertChange(two, 'y'))
    expect(neither).toEqual(document)
  })
})

describe('changes as they travel', () => {
  const wire = (edits: unknown) =>
    changeSchema.safeParse({ id: 'c', name: { did: 'setField' }, edits }).success

  it.each([
    [['flows', 'main', 'blocks', '__proto__', 'x'], false],
    [['format'], false],
    [['version'], false],
    [['flows'], false],
    [['flows', 'main', 'blocks'], false],
    [['flows', 'main', 'edges', 'hello'], false],
    [['flows', 'main', 'layout', 'hello', 'x'], false],
    [['settings'], false],
    [['main'], true],
    [['settings', 'timeZone'], true],
    [['flows', 'main'], true],
    [['flows', 'main', 'edges', 'hello', 'next'], true],
  ])('the path %j is allowed: %s', (path, allowed) => {
    expect(wire([{ path, after: 'x' }])).toBe(allowed)
  })

  it('refuses unsafe keys, bottomless values and two edits of one record', () => {
    const path = ['settings', 'trouble']
    expect(wire([{ path, after: JSON.parse('{"__proto__":{"x":1}}') }])).toBe(false)
    expect(wire([{ path, after: JSON.parse('['.repeat(2000) + ']'.repeat(2000)) }])).toBe(false)
    expect(
      wire([
        { path, after: 'a' },
        { path, after: 'b' },
      ]),
    ).toBe(false)
    expect(
      wire([
        { path, after: 'a' },
        { path: [...path, 'fr'], after: 'b' },
      ]),
    ).toBe(false)
    expect(
      wire([
        { path: [...path, 'en'], after: 'a' },
        { path: [...path, 'fr'], after: 'b' },
      ]),
    ).toBe(true)
  })

  it('names the blocks that it touches', () => {
    const edges = { path: ['flows', 'main', 'edges', 'hello', 'next'], before: 'need' }
    const text = { path: [...prompt, 'fr'], before: 'a', after: 'b' }
    const more = { path: ['settings', 'timeZone'], before: 'a', after: 'b' }
    expect(touches(change(edges, text, { ...text, path: [...prompt, 'en'] }, more))).toEqual([
      { flow: 'main', block: 'hello' },
      { flow: 'main', block: 'need' },
    ])
  })

  it('squashes what was written inside something new, and what was changed before it went', () => {
    const path = ['flows', 'main', 'blocks', 'new']
    const add = change({ path, after: { type: 'end', message: {} } })
    const write = change({ path: [...path, 'message', 'fr'], after: 'Fin' })
    expect(squashChanges(add, write).edits).toEqual([
      { path, after: { type: 'end', message: { fr: 'Fin' } } },
    ])
    const rewrite = change({ path: [...path, 'message', 'fr'], before: 'Début', after: 'Fin' })
    const remove = change({ path, before: { type: 'end', message: { fr: 'Fin' } } })
    expect(squashChanges(rewrite, remove).edits).toEqual([
      { path, before: { type: 'end', message: { fr: 'Début' } } },
    ])
    expect(squashChanges(add, change({ path, before: { type: 'end', message: {} } })).edits).toEqual([])
  })
})
