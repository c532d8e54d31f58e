import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { broughtBlocks } from '#flow/edit/change.ts'
import type { Clip } from '#flow/edit/clipboard.ts'
import { clipOf, readClip } from '#flow/edit/clipboard.ts'
import { isRefused } from '#flow/edit/commands/commands.ts'
import { duplicateBlocks, paste } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { checkChange } from '#flow/testing/check-change.ts'
import { countedIds } from '#flow/testing/random-command.ts'
import { sampleBot } from '#flow/testing/sample-bot.ts'

const document = sampleBot()
const at = { x: 1000, y: 500 }

/** Copies as the clipboard does: through text. */
function copied(...blocks: string[]): Clip {
  const clip = clipOf(document, 'main', blocks)
  if (isRefused(clip)) throw new Error(clip.refused.en)
  const read = readClip(JSON.stringify(clip))
  if (!read || isRefused(read)) throw new Error('not read')
  return read
}

describe('copying', () => {
  it('takes blocks, the wires among them, and the variables that they name', () => {
    const clip = copied('need', 'hot', 'jump', 'start')
    expect(Object.keys(clip.blocks)).toEqual(['need', 'hot', 'jump'])
    expect(clip.edges).toEqual({ need: { order: 'hot' }, hot: { yes: 'jump' } })
    expect(clip.incoming).toEqual([{ block: 'hello', port: 'next', to: 'need' }])
    expect(Object.keys(clip.variables)).toEqual(['need', 'score'])
    expect(Object.keys(copied('hello').variables)).toEqual(['name'])
  })

  it('has nothing to say about the start alone', () => {
    expect(clipOf(document, 'main', ['start', 'gone'])).toHaveProperty('refused')
  })

  it.each([
    ['hello', null],
    ['{"format":"parcours.blocks"', null],
    ['{"format":"something else"}', null],
    [JSON.stringify({ ...copied('hello'), version: 99 }), 'newer version'],
    [JSON.stringify({ ...copied('hello'), blocks: 3 }), 'damaged'],
    [JSON.stringify({ ...copied('hello'), blocks: { x: { type: 'fromTheFuture' } } }), 'fromTheFuture'],
    [JSON.stringify({ ...copied('need'), blocks: { need: { type: 'choice', retries: 99 } } }), 'choice'],
    [JSON.stringify(copied('hello')).replace('"hello"', '"__proto__"'), 'damaged'],
  ])('reads the clipboard %#', (text, expected) => {
    const read = readClip(text)
    if (expected === null) expect(read).toBeNull()
    else expect(read && isRefused(read) ? read.refused.en : read).toContain(expected)
  })
})

describe('pasting', () => {
  it('puts copies under the pointer under new ids, wired as the originals', () => {
    const change = paste(document, countedIds(), {
      flow: 'main',
      clip: copied('hello', 'need', 'hot', 'jump'),
      at,
    })
    const after = checkChange(document, change).flows.main
    expect(isRefused(change) ? [] : broughtBlocks(change).map(({ block }) => block)).toEqual([
      'n1',
      'n2',
      'n3',
      'n4',
    ])
    expect(after?.edges).toMatchObject({
      n1: { next: 'n2' },
      n2: { order: 'n3' },
      n3: { yes: 'n4', otherwise: 'n1' },
    })
    expect(after?.blocks.n2).toEqual(document.flows.main?.blocks.need)
    const points = ['n1', 'n2', 'n3', 'n4'].map((id) => after?.layout[id])
    expect([Math.min(...points.map((p) => p?.x ?? 0)), Math.min(...points.map((p) => p?.y ?? 0))]).toEqual([
      1000, 500,
    ])
  })

  it('leads a go-to to the copy where its target was copied along, and to the original otherwise', () => {
    const targetOf = (...blocks: string[]) => {
      const change = paste(document, countedIds(), { flow: 'main', clip: copied(...blocks), at })
      return checkChange(document, change).flows.main?.blocks.n1?.target
    }
    expect(targetOf('jump', 'hello')).toEqual({ flow: '', block: 'n2' })
    expect(targetOf('jump')).toEqual({ flow: '', block: 'hello' })
  })

  it('declares what another bot lacks, and leaves its own declarations alone', () => {
    const other = bot({
      languages: ['de'],
      variables: { score: { type: 'number', initial: 7 } },
      flows: { main: flow<'de'>('Haupt').block('hallo', 'message', { bubbles: [{ de: 'Hallo' }] }) },
    })
    const clip = copied('need', 'hot')
    const after = checkChange(other, paste(other, countedIds(), { flow: 'main', clip, at }))
    expect(after.variables).toEqual({ score: { type: 'number', initial: 7 }, need: { type: 'text' } })
  })

  it('keeps incoming wires that lead nowhere now, as after a cut', () => {
    const clip = copied('need', 'hot')
    const cut = checkChange(
      document,
      removeBlocks(document, countedIds(), { flow: 'main', blocks: ['need', 'hot'] }),
    )
    const back = checkChange(cut, paste(cut, countedIds(), { flow: 'main', clip, at, keepIncoming: true }))
    expect(back.flows.main?.edges.hello).toEqual({ next: 'n1' })
    const copy = checkChange(
      document,
      paste(document, countedIds(), { flow: 'main', clip, at, keepIncoming: true }),
    )
    expect(copy.flows.main?.edges.hello).toEqual({ next: 'need' })
  })

  it('duplicates beside the originals', () => {
    const change = duplicateBlocks(document, countedIds(), { flow: 'main', blocks: ['need', 'hot', 'start'] })
    const after = checkChange(document, change).flows.main
    expect(after?.edges.n1).toEqual({ order: 'n2' })
    const { x = 0, y = 0 } = document.flows.main?.layout.need ?? {}
    expect(after?.layout.n1).toEqual({ x: x + 48, y: y + 48 })
  })

  it('pastes five thousand blocks as one change', () => {
    const blocks = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`b${i}`, { type: 'end', scope: 'flow', message: {} }]),
    )
    const layout = Object.fromEntries(Object.keys(blocks).map((id, i) => [id, { x: i, y: 0 }]))
    const clip = { ...copied('bye'), blocks, layout }
    const change = paste(document, countedIds(), { flow: 'main', clip, at })
    expect(isRefused(change) ? 0 : broughtBlocks(change).length).toBe(5000)
    checkChange(document, change)
  })
})
