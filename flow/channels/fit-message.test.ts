import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelKind } from '#flow/channels/capabilities.ts'
import { capabilitiesOf } from '#flow/channels/capabilities.ts'
import { fitMessage } from '#flow/channels/fit-message.ts'
import type { Bubble } from '#flow/run/effect.ts'
import type { Question } from '#flow/run/question.ts'
import { toPlainText } from '#flow/text/markdown.ts'

function choice(...labels: string[]): Question {
  return { id: 'q', type: 'choice', options: labels.map((label, i) => ({ id: `o${i}`, label })) }
}
const said = (text: string): Bubble[] => [{ type: 'text', text }]
const shownBy = (bubbles: Bubble[], question: Question | null, kind: ChannelKind) =>
  fitMessage({ bubbles, question }, capabilitiesOf[kind])

describe('choices', () => {
  it('are buttons where there are few, a list where there are more, numbered lines beyond', () => {
    const colours = ['Red', 'Green', 'Blue', 'White']
    expect(shownBy(said('Which?'), choice(...colours.slice(0, 3)), 'whatsapp').fittings).toEqual([])
    expect(shownBy(said('Which?'), choice(...colours), 'whatsapp').fittings).toEqual([
      { type: 'list', choices: 4, buttons: { most: 3, label: 20 } },
    ])
    const many = Array.from({ length: 11 }, (_, i) => `Choice ${i}`)
    const fitted = shownBy(said('Which?'), choice(...many), 'whatsapp')
    expect(fitted.fittings).toEqual([{ type: 'numbered', choices: 11, because: 'many', most: 10 }])
    expect(fitted.question?.options).toBeUndefined()
    expect(fitted.bubbles).toHaveLength(1)
    expect(toPlainText((fitted.bubbles[0] as { text: string }).text)).toContain('11. Choice 10')
  })
  it('with a label too long for a button are a list, or lines where that is too short as well', () => {
    const list = shownBy(said('Which?'), choice('A rather long label 22', 'B'), 'whatsapp')
    expect(list.fittings).toEqual([{ type: 'list', choices: 2, buttons: { most: 3, label: 20 } }])
    const lines = shownBy(said('Which?'), choice('A label that nobody would call short', 'B'), 'whatsapp')
    expect(lines.fittings).toEqual([{ type: 'numbered', choices: 2, because: 'long', most: 24 }])
  })
  it('are lines in a text message, after a picture too', () => {
    const fitted = shownBy(
      [{ type: 'image', url: 'https://e.fr/a.png', alt: 'A house' }],
      choice('Yes', 'No'),
      'sms',
    )
    expect(fitted.bubbles).toEqual([
      { type: 'text', text: 'A house\nhttps://e.fr/a.png' },
      { type: 'text', text: '1. Yes\n2. No' },
    ])
  })
})

describe('texts', () => {
  it('lose the signs of a formatting that the channel has not', () => {
    const fitted = shownBy(said('**Hello** [you](https://e.fr)'), null, 'sms')
    expect(fitted.bubbles).toEqual(said('Hello you (https://e.fr)'))
    expect(fitted.fittings).toEqual([{ type: 'plain' }])
    expect(shownBy(said('Hello\n\n- one'), null, 'sms').fittings).toEqual([])
  })
  it('are parted where they are too long, between words', () => {
    const fitted = shownBy(said('word '.repeat(400)), null, 'sms')
    expect(fitted.fittings).toEqual([
      { type: 'parted', parts: 2, limit: { longest: 1600, in: 'characters' } },
    ])
    for (const bubble of fitted.bubbles) expect('text' in bubble && bubble.text.endsWith('word')).toBe(true)
  })
})

it('fits any message into any channel, losing no word, and leaves it alone the second time', () => {
  const bubbles = fc.array(
    fc.oneof(
      fc
        .array(fc.constantFrom('a', 'é', '👋', ' ', '\n', '**b**', '- c', 'word '), { maxLength: 900 })
        .map((parts): Bubble => ({ type: 'text', text: parts.join('') })),
      fc.constant<Bubble>({ type: 'video', url: 'https://e.fr/v.mp4' }),
    ),
    { maxLength: 3 },
  )
  const questions = fc.option(
    fc
      .array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 15 })
      .map((all) => choice(...all)),
  )
  const kinds = fc.constantFrom(...(Object.keys(capabilitiesOf) as ChannelKind[]))
  fc.assert(
    fc.property(bubbles, questions, kinds, (bubbles, question, kind) => {
      const { text, media, buttons, list } = capabilitiesOf[kind]
      const once = shownBy(bubbles, question, kind)
      for (const bubble of once.bubbles) {
        if (bubble.type !== 'text') expect(media).toContain(bubble.type)
        else if (text) {
          const long =
            text.in === 'bytes' ? new TextEncoder().encode(bubble.text).length : [...bubble.text].length
          expect(long).toBeLessThanOrEqual(text.longest)
        }
      }
      const most = Math.max(buttons?.most ?? 0, list?.most ?? 0)
      expect(once.question?.options?.length ?? 0).toBeLessThanOrEqual(most)
      const letters = (all: Bubble[]) =>
        all.map((one) => ('text' in one ? toPlainText(one.text).replace(/[\s\\*-]/g, '') : one.url)).join('')
      for (const bubble of bubbles) expect(letters(once.bubbles)).toContain(letters([bubble]))
      expect(shownBy(once.bubbles, once.question, kind).bubbles).toEqual(once.bubbles)
    }),
    { numRuns: 60 },
  )
})
