import { describe, expect, it } from 'vitest'
import type { FlowDocument } from '#flow/document.ts'
import { sayChange } from '#flow/edit/change-name.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { moveBlocks } from '#flow/edit/commands/move-blocks.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import type { History } from '#flow/edit/history.ts'
import { emptyHistory, history as historySchema, record, redo, undo } from '#flow/edit/history.ts'
import { applied } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const start = sampleBot()
const ids = countedIds()
const flow = 'main'

/** An editor in miniature: its document, and the history of its author. */
function editor() {
  let document: FlowDocument = start
  let past: History = emptyHistory
  const text = () => (document.flows.main?.blocks.need?.prompt as { fr: string } | undefined)?.fr
  return {
    text,
    document: () => document,
    past: () => past,
    do(make: (document: FlowDocument) => Commanded, at = 0) {
      const change = make(document)
      if (isRefused(change)) throw new Error(change.refused.en)
      document = applied(document, change)
      past = record(past, change, at)
    },
    /** Somebody else's change: in the document, not in this author's history. */
    other(make: (document: FlowDocument) => Commanded) {
      const change = make(document)
      if (!isRefused(change)) document = applied(document, change)
    },
    undo: () => go(undo),
    redo: () => go(redo),
    reload() {
      past = historySchema.parse(JSON.parse(JSON.stringify(past)))
    },
  }

  function go(step: typeof undo) {
    const done = step(document, past, ids())
    if (!done) return null
    past = done.history
    if (done.change) document = applied(document, done.change)
    return done
  }
}

const type = (value: string) => (document: FlowDocument) =>
  setField(document, ids, { flow, block: 'need', path: ['prompt', 'fr'], value })

describe('undo and redo', () => {
  it('goes back and forth through everything, also after a reload', () => {
    const me = editor()
    me.do(type('Un'), 0)
    me.do((document) => addBlock(document, ids, { flow, type: 'message', at: { x: 0, y: 0 } }), 5000)
    me.do(type('Deux'), 10_000)
    const last = me.document()
    me.reload()
    for (const _ of [1, 2, 3]) me.undo()
    expect(me.document()).toEqual(start)
    expect(me.undo()).toBeNull()
    me.reload()
    for (const _ of [1, 2, 3]) me.redo()
    expect(me.document()).toEqual(last)
    expect(me.redo()).toBeNull()
  })

  it('takes a burst of typing as one step', () => {
    const me = editor()
    for (const [i, value] of ['B', 'Bo', 'Bon'].entries()) me.do(type(value), i * 400)
    me.do(type('Bonsoir'), 10_000)
    me.undo()
    expect(me.text()).toBe('Bon')
    me.undo()
    expect(me.document()).toEqual(start)
  })

  it('leaves no step when a burst comes back to where it began', () => {
    const me = editor()
    me.do(type('Bon'), 0)
    me.do(type(me.text() === 'Bon' ? 'Que puis-je faire ?' : ''), 100)
    expect(me.document()).toEqual(start)
    expect(me.past().undo).toEqual([])
  })

  it('forgets what was undone when something else is done', () => {
    const me = editor()
    me.do(type('Un'), 0)
    me.undo()
    me.do(type('Deux'), 100)
    expect(me.redo()).toBeNull()
  })

  it('does not overwrite what another wrote in the same place since: it shows both', () => {
    const me = editor()
    me.do(type('Moi'), 0)
    me.other(type('Elle'))
    expect(me.undo()).toMatchObject({
      change: null,
      conflicts: [{ block: 'need', field: 'prompt', language: 'fr', theirs: 'Elle', base: 'Moi' }],
    })
    expect(me.text()).toBe('Elle')
  })

  it('undoes mine under what another did elsewhere', () => {
    const me = editor()
    me.do(type('Moi'), 0)
    me.other((document) =>
      setField(document, ids, { flow, block: 'need', path: ['prompt', 'en'], value: 'Her' }),
    )
    me.undo()
    expect(me.document().flows.main?.blocks.need?.prompt).toEqual({ fr: 'Que puis-je faire ?', en: 'Her' })
  })

  it('leaves a block where another put it, when my move is undone', () => {
    const me = editor()
    const place = (id: string) => me.document().flows.main?.layout[id]
    const before = place('hello')
    const move = (to: { [id: string]: { x: number; y: number } }) => (document: FlowDocument) =>
      moveBlocks(document, ids, { flow, to })
    me.do(move({ need: { x: 1, y: 1 }, hello: { x: 2, y: 2 } }))
    me.other(move({ need: { x: 7, y: 7 } }))
    expect(me.undo()?.conflicts).toEqual([])
    expect([place('need'), place('hello')]).toEqual([{ x: 7, y: 7 }, before])
  })

  it('says what it undoes', () => {
    const me = editor()
    me.do(type('Un'), 0)
    const name = me.undo()?.change?.name
    expect(name && sayChange(name)).toEqual({
      en: 'Undo: Edit “Question” (Need)',
      fr: 'Annulation\u00A0: Modification de «\u00A0Question\u00A0» (Need)',
    })
    const again = me.redo()?.change?.name
    expect(again && sayChange(again).en).toBe('Redo: Edit “Question” (Need)')
  })
})
