import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { all, when } from '#flow/build/when.ts'
import { flowDocument } from '#flow/document.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'

const main = () =>
  flow('Main')
    .block('hello', 'message', { bubbles: [{ fr: 'Bonjour !', en: 'Hello!' }, '👋'] }, 'need')
    .block(
      'need',
      'choice',
      {
        prompt: { fr: 'Que puis-je faire ?', en: 'What can I do?' },
        options: [
          { id: 'order', label: { fr: 'Ma commande', en: 'My order' }, to: 'score' },
          { label: { fr: 'Autre chose', en: 'Something else' }, to: 'hello' },
        ],
        save: 'need',
      },
      { gaveUp: 'bye' },
    )
    .block('score', 'condition', {
      branches: [
        { id: 'hot', label: { fr: 'Chaud', en: 'Hot' }, when: all(when('points', 'greater', 60)), to: 'bye' },
      ],
    })
    .block('bye', 'message', { name: 'Good bye', bubbles: [{ text: { fr: 'Au revoir', en: 'Bye' } }] })
    .edge('score', 'otherwise', 'hello')

const made = () =>
  bot({ languages: ['fr', 'en'], variables: { need: 'text', points: 'number' }, flows: { main: main() } })

describe('a bot written in code', () => {
  it('is a valid document whose blocks are valid', () => {
    const document = made()
    expect(flowDocument.parse(document)).toEqual(document)
    for (const record of Object.values(document.flows.main!.blocks)) {
      expect(blockOf(record.type)?.schema.parse(record)).toEqual(record)
    }
    expect(document.settings).toMatchObject({ defaultLanguage: 'fr', languages: { fr: true, en: true } })
    expect(document.variables.need).toEqual({ type: 'text' })
  })

  it('wires exits by name, from items and from edges', () => {
    expect(made().flows.main?.edges).toEqual({
      start: { next: 'hello' },
      hello: { next: 'need' },
      need: { order: 'score', 'options-2': 'hello', gaveUp: 'bye' },
      score: { hot: 'bye', otherwise: 'hello' },
    })
  })

  it('keeps lists in their order, with stable ids, and one string in every language', () => {
    const bubbles = made().flows.main?.blocks.hello?.bubbles as Items
    expect(ordered(bubbles)).toEqual([
      { id: 'bubbles-1', order: 'a0', text: { fr: 'Bonjour !', en: 'Hello!' }, media: null },
      { id: 'bubbles-2', order: 'a1', text: { fr: '👋', en: '👋' }, media: null },
    ])
  })

  it('lays blocks out from left to right, loops included, without two in one place', () => {
    const layout = made().flows.main?.layout ?? {}
    expect(Object.keys(layout).sort()).toEqual(['bye', 'hello', 'need', 'score', 'start'])
    expect(['start', 'hello', 'need', 'score', 'bye'].map((id) => layout[id]?.x)).toEqual([
      0, 400, 800, 1200, 1600,
    ])
    expect(new Set(Object.values(layout).map(({ x, y }) => `${x} ${y}`)).size).toBe(5)
  })

  it('lays out five thousand blocks in a row', () => {
    const long = flow('Main')
    for (let i = 0; i < 5000; i++) {
      long.block(`b${i}`, 'message', { bubbles: ['…'] }, i < 4999 ? `b${i + 1}` : {})
    }
    const { flows } = bot({ languages: ['fr', 'en'], flows: { main: long } })
    expect(flows.main?.layout.b4999?.x).toBe(5000 * 400)
  })

  it('makes interrupts and sub-flows', () => {
    const human = flow('Human', {
      interrupt: { name: 'human', words: { en: ['human'] }, button: true, after: 'resume' },
    }).block('one', 'message', { bubbles: ['…'] })
    const { flows } = bot({ languages: ['fr', 'en'], flows: { main: main(), human, email: main() } })
    expect([flows.main?.role, flows.human?.role, flows.email?.role]).toEqual(['main', 'interrupt', 'sub'])
    expect(flows.human?.interrupt?.name).toBe('human')
  })

  it.each([
    ['there is no block type "nothing"', () => flow('x').block('a', 'nothing')],
    ['Flow "main", block "a": there is no field "txt"', () => flow('x').block('a', 'message', { txt: '' })],
    ['leads by "next" to "b"', () => flow('x').block('a', 'message', { bubbles: ['x'] }, 'b')],
    ['has no exit "done"', () => flow('x').block('a', 'message', { bubbles: ['x'] }, { done: 'a' })],
    ['declared twice', () => flow('x').block('a', 'message').block('a', 'message')],
    ['is a list', () => flow('x').block('a', 'message', { bubbles: 'x' })],
    ['"retries" is not valid', () => flow('x').block('a', 'choice', { retries: 99 })],
    ['is wired but does not exist', () => flow('x').block('a', 'message').edge('b', 'next', 'a')],
    ['two exits "gaveUp"', () => flow('x').block('a', 'choice', { options: [{ id: 'gaveUp', label: 'x' }] })],
    ['two items of "options"', () => flow('x').block('a', 'choice', { options: [{ id: 'a' }, { id: 'a' }] })],
  ])('says what is wrong: %s', (message, mistake) => {
    expect(() => bot({ languages: ['fr', 'en'], flows: { main: mistake() } })).toThrow(message)
  })
})

// What must not compile, checked by tsc: a text that lacks a language of the bot.
flow('Types')
  // @ts-expect-error: the English is missing
  .block('a', 'message', { bubbles: [{ text: { fr: 'Bonjour' } }] })
  // @ts-expect-error: the English is missing
  .block('a', 'choice', { prompt: { fr: 'Bonjour' } })
flow<'de'>('Types').block('a', 'choice', { prompt: { de: 'Guten Tag' } })
