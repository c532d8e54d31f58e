import { describe, expect, it } from 'vitest'
import { blocks } from '#flow/blocks/registry.ts'
import { broughtBlocks } from '#flow/edit/change.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded } from '#flow/edit/commands/commands.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { moveBlocks, setLayout } from '#flow/edit/commands/move-blocks.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { renameBlock } from '#flow/edit/commands/rename-block.ts'
import { checkChange } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const flow = 'main'
const at = { x: 10.4, y: -3.6 }

const result = (commanded: Commanded) => checkChange(document, commanded).flows.main
const refusal = (commanded: Commanded) => (isRefused(commanded) ? commanded.refused.en : 'not refused')

describe('adding a block', () => {
  it.each(blocks.filter((block) => block.placeable !== false).map(({ type }) => type))('%s', (type) => {
    const change = addBlock(document, countedIds(), { flow, type, at })
    expect(result(change)?.blocks.n1?.type).toBe(type)
    expect(result(change)?.layout.n1).toEqual({ x: 10, y: -4 })
    expect(isRefused(change) ? [] : broughtBlocks(change)).toEqual([{ flow, block: 'n1' }])
  })

  it('at the end of a wire, to an exit that was free', () => {
    const from = { block: 'need', port: 'other' }
    const { edges } = result(addBlock(document, countedIds(), { flow, type: 'message', at, from })) ?? {}
    expect(edges?.need?.other).toBe('n1')
    expect(edges).not.toHaveProperty('n1')
  })

  it('in the middle of a wire', () => {
    const from = { block: 'hello', port: 'next' }
    const command = { flow, type: 'message', at, from, splice: true }
    const { edges } = result(addBlock(document, countedIds(), command)) ?? {}
    expect([edges?.hello, edges?.n1]).toEqual([{ next: 'n1' }, { next: 'need' }])
    const choice = result(addBlock(document, countedIds(), { ...command, type: 'choice' }))
    expect(choice?.edges.n1).toEqual({ o1: 'need' })
  })

  it('refuses what cannot be', () => {
    const from = { block: 'hello', port: 'next' }
    const add = (more: object) =>
      refusal(addBlock(document, countedIds(), { flow, type: 'message', at, ...more }))
    expect(add({ type: 'start' })).toContain('cannot be added')
    expect(add({ type: 'fromTheFuture' })).toContain('cannot be added')
    expect(add({ flow: 'gone' })).toContain('no longer there')
    expect(add({ from: { block: 'gone', port: 'next' } })).toContain('no longer there')
    expect(add({ from: { block: 'hello', port: 'gone' } })).toContain('no longer there')
    expect(add({ type: 'end', from, splice: true })).toContain('no exit')
    expect(add({ fields: { bubbles: 3 } })).toContain('not filled in')
  })
})

describe('removing blocks', () => {
  const remove = (list: string[], heal = false) =>
    removeBlocks(document, countedIds(), { flow, blocks: list, heal })

  it('takes wires and places along', () => {
    const left = result(remove(['need']))
    expect(Object.keys(left?.blocks ?? {})).toEqual(['start', 'hello', 'hot', 'jump', 'bye'])
    expect(left?.edges).toEqual({ start: { next: 'hello' }, hot: { yes: 'jump', otherwise: 'hello' } })
    expect(left?.layout).not.toHaveProperty('need')
  })

  it('heals by the main exit', () => {
    expect(result(remove(['hello'], true))?.edges).toMatchObject({
      start: { next: 'need' },
      hot: { yes: 'jump', otherwise: 'need' },
    })
  })

  it('heals past several blocks, and not where the way is not obvious', () => {
    expect(result(remove(['hello', 'need'], true))?.edges).toEqual({ hot: { yes: 'jump' } })
    expect(result(remove(['hot', 'hello'], true))?.edges).toMatchObject({ start: { next: 'need' } })
  })

  it('never makes a block lead to itself', () => {
    const loop = checkChange(document, remove(['hello', 'hot', 'jump', 'bye'], true))
    expect(loop.flows.main?.edges).toEqual({ start: { next: 'need' } })
  })

  it('keeps the start, whatever else is selected', () => {
    expect(Object.keys(result(remove(Object.keys(document.flows.main?.blocks ?? {})))?.blocks ?? {})).toEqual(
      ['start'],
    )
    expect(refusal(remove(['start']))).toContain('The start stays')
  })
})

describe('wires', () => {
  it('connects and disconnects', () => {
    const from = { block: 'need', port: 'order' }
    expect(result(connect(document, countedIds(), { flow, from, to: 'bye' }))?.edges.need?.order).toBe('bye')
    const both = [from, { block: 'need', port: 'other' }]
    expect(
      result(connect(document, countedIds(), { flow, from: both, to: 'bye' }))?.edges.need,
    ).toMatchObject({
      order: 'bye',
      other: 'bye',
    })
    expect(result(disconnect(document, countedIds(), { flow, from: both }))?.edges.need).toEqual({
      job: 'bye',
      gaveUp: 'bye',
    })
    const only = [{ block: 'hello', port: 'next' }]
    expect(result(disconnect(document, countedIds(), { flow, from: only }))?.edges).not.toHaveProperty(
      'hello',
    )
  })

  it('refuses an exit or a block that is not there, and the start', () => {
    const wire = (block: string, port: string, to: string) =>
      refusal(connect(document, countedIds(), { flow, from: { block, port }, to }))
    expect(wire('need', 'nope', 'bye')).toContain('exit')
    expect(wire('need', 'order', 'nope')).toContain('block')
    expect(wire('need', 'order', 'start')).toContain('start')
    expect(wire('bye', 'next', 'hello')).toContain('exit')
  })
})

describe('places, names and switches', () => {
  it('moves blocks in whole pixels and passes over those that went', () => {
    const to = { hello: { x: 1.5, y: 2.4 }, gone: { x: 0, y: 0 } }
    expect(result(moveBlocks(document, countedIds(), { flow, to }))?.layout.hello).toEqual({ x: 2, y: 2 })
    expect(result(setLayout(document, countedIds(), { flow, to }))?.layout).not.toHaveProperty('gone')
  })

  it('renames, and gives the title back for an empty name', () => {
    const rename = (block: string, name: string) => renameBlock(document, countedIds(), { flow, block, name })
    expect(result(rename('hello', '  Welcome '))?.blocks.hello?.name).toBe('Welcome')
    expect(result(rename('need', ' '))?.blocks.need).not.toHaveProperty('name')
    expect(refusal(rename('need', 'x'.repeat(201)))).toContain('200')
  })

  it('switches blocks off and on', () => {
    const off = checkChange(
      document,
      disableBlocks(document, countedIds(), { flow, blocks: ['hello', 'start'], disabled: true }),
    )
    expect(off.flows.main?.blocks.hello?.disabled).toBe(true)
    expect(off.flows.main?.blocks.start?.disabled).toBeUndefined()
    const on = checkChange(
      off,
      disableBlocks(off, countedIds(), { flow, blocks: ['hello'], disabled: false }),
    )
    expect(on).toEqual(document)
    expect(
      refusal(disableBlocks(document, countedIds(), { flow, blocks: ['start'], disabled: true })),
    ).toContain('start')
  })
})
