import { describe, expect, it } from 'vitest'
import { blockOf } from '#flow/blocks/registry.ts'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (...bubbles: (object | string)[]) =>
  bot({
    languages: ['fr', 'en'],
    variables: { name: { type: 'text', fromPage: true } },
    flows: { main: flow('Main').block('hi', 'message', { bubbles: bubbles as never }) },
  })
const tree = {
  kind: 'image',
  url: 'https://example.org/{{ name }}.png',
  alt: { fr: 'Un arbre', en: 'A tree' },
}

describe('a message', () => {
  it('says its bubbles in order and in the visitor’s language, then goes on', () => {
    const talk = converse(made({ fr: 'Un', en: 'One' }, { fr: 'Deux', en: 'Two' }), { locale: 'en' })
    expect(talk.said()).toEqual(['One', 'Two'])
    expect(talk.exit('hi')).toBe('next')
  })

  it('fills in what is known, which cannot mark up the text', () => {
    const document = made('**Hello** {{ name }}!')
    expect(converse(document, { attributes: { name: '[x](https://evil.example)' } }).said()[0]).toBe(
      '**Hello** \\[x\\]\\(https://evil.example\\)!',
    )
    expect(converse(document).said()).toEqual(['**Hello** !'])
  })

  it('shows pictures with their words, but only from the web', () => {
    const media = { text: '', media: tree }
    const talk = converse(made(media), { locale: 'fr', attributes: { name: 'oak' } })
    expect(talk.effects.map((effect) => effect.type === 'say' && effect.bubble)).toEqual([
      { type: 'image', url: 'https://example.org/oak.png', alt: 'Un arbre' },
    ])
    expect(converse(made({ text: '', media: { kind: 'file', url: 'javascript:alert(1)' } })).effects).toEqual(
      [],
    )
  })

  it('says it in another language rather than nothing, and nothing rather than an empty bubble', () => {
    expect(converse(made({ fr: 'Un', en: '' }), { locale: 'en' }).said()).toEqual(['Un'])
    expect(converse(made('  ')).effects).toEqual([])
  })

  it('is drawn as its bubbles', () => {
    const block = blockOf('message')
    const record = made('Hi', { text: '', media: tree }).flows.main?.blocks.hi
    expect(block?.summary(block.schema.parse(record)).map(({ type }) => type)).toEqual(['bubble', 'media'])
  })
})
