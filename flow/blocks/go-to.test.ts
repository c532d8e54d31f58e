import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields: object) =>
  bot({
    languages: ['fr', 'en'],
    variables: { name: 'text' },
    flows: {
      main: flow('Main')
        .block('hi', 'message', { bubbles: ['Hi'] }, 'go')
        .block('go', 'goTo', fields as never)
        .block('bye', 'message', { bubbles: ['Bye {{ name }}'] }, {}),
      ask: flow('Ask')
        .block('name', 'askText', { prompt: 'Name?', save: 'name' }, 'thanks')
        .block('thanks', 'message', { bubbles: ['Thanks'] }),
    },
  })
const withReturn = () => {
  const document = made({ target: { flow: 'ask', block: '' } })
  const edges = { ...document.flows.main!.edges, go: { next: 'bye' } }
  return { ...document, flows: { ...document.flows, main: { ...document.flows.main!, edges } } }
}

describe('going elsewhere', () => {
  it('goes to a block of the same flow', () => {
    expect(converse(made({ target: { flow: '', block: 'bye' } })).said()).toEqual(['Hi', 'Bye '])
  })

  it('goes to another flow and comes back by its exit', () => {
    const talk = converse(withReturn())
    expect(talk.said()).toEqual(['Hi', 'Name?'])
    expect(talk.answer('Léa').said()).toEqual(['Thanks', 'Bye Léa'])
    expect(talk.state.status).toBe('ended')
  })

  it('goes to another flow for good, at a block of it', () => {
    const talk = converse(made({ target: { flow: 'ask', block: 'thanks' }, andReturn: false }))
    expect(talk.said()).toEqual(['Hi', 'Thanks'])
    expect(talk.state.status).toBe('ended')
  })

  it('has an exit only when it comes back', () => {
    const block = blockOf('goTo')
    const ports = (fields: object) => block?.ports(block.schema.parse({ type: 'goTo', ...fields })).length
    expect(ports({})).toBe(0)
    expect(ports({ target: { flow: 'ask', block: '' } })).toBe(1)
    expect(ports({ target: { flow: 'ask', block: '' }, andReturn: false })).toBe(0)
    expect(ports({ target: { flow: '', block: 'bye' } })).toBe(0)
  })

  it('unfinished, or to what is gone, is a problem with words for the visitor', () => {
    for (const target of [null, { flow: 'gone', block: '' }, { flow: '', block: 'gone' }]) {
      const talk = converse(made({ target }))
      expect(talk.effect('problem').code).toBe('missingBlock')
      expect(talk.said()).toHaveLength(2)
    }
  })

  it('flows that call each other for ever are stopped', () => {
    const document = bot({
      languages: ['fr', 'en'],
      flows: {
        main: flow('Main').block('a', 'goTo', { target: { flow: 'b', block: '' } }),
        b: flow('B').block('a', 'goTo', { target: { flow: 'main', block: '' } }),
      },
    })
    expect(converse(document).effect('problem').code).toBe('tooDeep')
  })

  it('tells its author that the place is gone', () => {
    const block = blockOf('goTo')
    const found = (target: object) =>
      block?.checks(block.schema.parse({ type: 'goTo', target }), {
        document: made({}),
        flow: 'main',
        id: 'go',
      })
    expect(found({ flow: 'ask', block: 'gone' })).toMatchObject([{ rule: 'noTarget' }])
    expect(found({ flow: '', block: '' })).toHaveLength(1)
    expect(found({ flow: 'ask', block: '' })).toEqual([])
    expect(found({ flow: '', block: 'bye' })).toEqual([])
  })
})
