import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { FlowDocument } from '#flow/document.ts'
import { longestWalk } from '#flow/run/walk.ts'
import { converse } from '#flow/testing/converse.ts'

const languages = ['en', 'fr'] as const
const say = (text: string) => ({ bubbles: [text] })
const human = () =>
  flow('Human', {
    interrupt: { name: 'human', words: { en: ['human'] }, button: true, after: 'resume' },
  }).block('sorry', 'message', say('A colleague will write to you.'))

function damaged(document: FlowDocument, block: string, record: object): FlowDocument {
  const main = document.flows.main!
  const blocks = { ...main.blocks, [block]: record as never }
  return { ...document, flows: { ...document.flows, main: { ...main, blocks } } }
}

describe('walking', () => {
  it('stops a loop that never asks, with a problem for the author and words for the visitor', () => {
    const loop = flow('Main').block('a', 'message', say('a'), 'b').block('b', 'message', say('b'), 'a')
    const talk = converse(bot({ languages, flows: { main: loop, human: human() } }))
    expect(talk.effect('problem')).toMatchObject({ code: 'tooManyBlocks', from: { flow: 'main' } })
    expect(talk.path.length).toBeLessThanOrEqual(longestWalk + 10)
    expect(talk.said().slice(-2)).toEqual([
      'Sorry, I cannot go on by myself. Nothing that you told me is lost.',
      'A colleague will write to you.',
    ])
    expect(talk.state.status).toBe('ended')
  })

  it('stops a loop that says more than anybody reads', () => {
    const many = { bubbles: Array.from({ length: 20 }, (_, i) => `${i}`) }
    const loop = flow('Main').block('a', 'message', many, 'b').block('b', 'message', many, 'a')
    const talk = converse(bot({ languages, flows: { main: loop } }))
    expect(talk.effect('problem').code).toBe('tooLarge')
    expect(talk.effects.length).toBeLessThan(500)
  })

  it('a loop with a question in it goes on as long as the visitor does', () => {
    const loop = flow('Main').block('a', 'askText', { prompt: 'More?' }, 'a')
    const talk = converse(bot({ languages, flows: { main: loop } }))
    for (let i = 0; i < 300; i++) talk.answer('yes')
    expect(talk.said()).toEqual(['More?'])
  })

  it('says the author’s own words for trouble', () => {
    const main = flow('Main').block('a', 'choice', { prompt: '?', options: ['x'], retries: 0 })
    const talk = converse(
      bot({ languages, trouble: { en: 'Oh no, {{ locale }}', fr: 'Zut' }, flows: { main } }),
    )
    expect(talk.answer('nothing of the kind').said()).toEqual(['Oh no, en'])
  })

  it('an exit for trouble that was left open is not silence; one that goes on simply ends', () => {
    const main = flow('Main').block('a', 'askEmail', { retries: 0 })
    const document = bot({ languages, flows: { main, human: human() } })
    const talk = converse(document).answer('never')
    expect(talk.said().at(-1)).toBe('A colleague will write to you.')
    expect(talk.effects.some(({ type }) => type === 'problem')).toBe(false)
    expect(converse(document).answer('a@example.org').said()).toEqual([])
  })

  it.each([
    ['of another version', { type: 'telepathy' }, 'unknownBlock'],
    ['whose data is damaged', { type: 'message', bubbles: 'none' }, 'brokenBlock'],
  ])('a block %s is a problem, not the end of the process', (_, record, code) => {
    const document = bot({
      languages,
      flows: { main: flow('Main').block('a', 'message', say('a')), human: human() },
    })
    const talk = converse(damaged(document, 'a', record))
    expect(talk.effect('problem')).toMatchObject({ code, from: { flow: 'main', block: 'a' } })
    expect(talk.said().at(-1)).toBe('A colleague will write to you.')
  })

  it('a wire to nowhere, a start that is gone, a main flow that is gone: each a problem', () => {
    const document = bot({ languages, flows: { main: flow('Main').block('a', 'message', say('a')) } })
    const main = document.flows.main!
    const lost = { ...main, edges: { start: { next: 'gone' } } }
    expect(converse({ ...document, flows: { main: lost } }).effect('problem').code).toBe('missingBlock')
    expect(converse({ ...document, flows: { main: { ...main, start: 'x' } } }).effect('problem').code).toBe(
      'missingBlock',
    )
    expect(converse({ ...document, main: 'gone' }).effect('problem').code).toBe('missingBlock')
  })

  it('skips a disabled block by its first exit', () => {
    const main = flow('Main')
      .block('a', 'askText', { prompt: 'Name?', disabled: true }, 'b')
      .block('b', 'message', say('b'))
    expect(converse(bot({ languages, flows: { main } })).said()).toEqual(['b'])
  })

  it('records the path of blocks and exits, and what was written when asked', () => {
    const main = flow('Main')
      .block('a', 'askText', { prompt: 'Name?', save: 'name' }, 'b')
      .block('b', 'message', say('b'))
    const talk = converse(bot({ languages, variables: { name: 'text' }, flows: { main } }))
    expect(talk.path).toEqual([
      { flow: 'main', block: 'start', port: 'next' },
      { flow: 'main', block: 'a' },
    ])
    talk.send({ type: 'answer', answer: { text: 'Léa' }, trace: true })
    expect(talk.path).toEqual([
      { flow: 'main', block: 'a', resumed: true, port: 'next', wrote: { name: 'Léa' } },
      { flow: 'main', block: 'b', port: 'next' },
    ])
  })

  it('begins where the simulator says', () => {
    const main = flow('Main').block('a', 'message', say('a'), 'b').block('b', 'message', say('b'))
    const document = bot({ languages, flows: { main } })
    expect(converse(document, { from: { flow: 'main', block: 'b' } }).said()).toEqual(['b'])
    expect(converse(document, { from: { flow: 'gone', block: 'b' } }).said()).toEqual(['a', 'b'])
  })
})
