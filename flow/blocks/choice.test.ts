import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import { checkFlow } from '#flow/check/check-flow.ts'
import { converse } from '#flow/testing/converse.ts'

const made = (fields = {}, exits = {}) =>
  bot({
    languages: ['en', 'fr'],
    variables: { size: 'text', said: 'text', sizes: 'list', labels: 'list', each: 'object' },
    flows: {
      main: flow('Main')
        .block(
          'ask',
          'choice',
          {
            prompt: { en: 'Which size?', fr: 'Quelle taille ?' },
            options: [
              { id: 's', label: { en: 'Small', fr: 'Petite' }, value: 'S', to: 'done' },
              {
                id: 'l',
                label: { en: 'Large', fr: 'Grande' },
                value: 'L',
                synonyms: { en: ['big'], fr: ['large'] },
                to: 'done',
              },
            ],
            save: 'size',
            saveLabel: 'said',
            ...fields,
          },
          { gaveUp: 'lost', ...exits },
        )
        .block('done', 'message', { bubbles: ['Done'] })
        .block('words', 'message', { bubbles: ['You said {{ said }}'] })
        .block('lost', 'message', { bubbles: ['Never mind'] }),
    },
  })

describe('a choice', () => {
  it('keeps the value, and the label beside it in the language that was shown', () => {
    const talk = converse(made(), { locale: 'fr' }).answer({ choice: 's' })
    expect([talk.read('size'), talk.read('said'), talk.exit('ask')]).toEqual(['S', 'Petite', 's'])
    const several = { multiple: true, save: 'sizes', saveLabel: 'labels' }
    const both = converse(made({ ...several, options: ['One', 'Two'] })).answer('one and two')
    expect([both.read('sizes'), both.read('labels')]).toEqual([
      ['One', 'Two'],
      ['One', 'Two'],
    ])
  })

  it('keeps the label in each language in an object, and what is typed in all of them', () => {
    const talk = converse(made({ saveLabel: 'each', open: true }), { locale: 'fr' }).answer('grande')
    expect(talk.read('each')).toEqual({ en: 'Large', fr: 'Grande' })
    const typed = converse(made({ saveLabel: 'each', open: true }, { typed: 'words' })).answer('{{ size }}')
    expect(typed.read('each')).toEqual({ en: '{{ size }}', fr: '{{ size }}' })
  })

  it('understands what is typed, in any of its languages', () => {
    for (const said of ['large', 'big', 'Grande', '2', 'the second', 'lagre']) {
      expect(converse(made()).answer(said).read('size'), said).toBe('L')
    }
  })

  it('gives up on words that are none of its options', () => {
    const talk = converse(made()).answer('blue').answer('blue')
    expect(talk.said()).toEqual(['Please choose one of these.'])
    expect(talk.answer('blue').exit('ask')).toBe('gaveUp')
  })

  it('takes other words too where it may, by an exit of their own', () => {
    const open = () => converse(made({ open: true }, { typed: 'words' }))
    const talk = open().answer('Between the two, I think')
    expect(talk.exit('ask')).toBe('typed')
    expect(talk.read('size')).toBe('Between the two, I think')
    expect(talk.said()).toEqual(['You said Between the two, I think'])
    expect(open().answer('big').exit('ask')).toBe('l')
    expect(open().answer({ choice: 'xl' }).exit('ask')).toBeUndefined()
    expect(open().answer('a'.repeat(5000)).said()).toEqual(['Please choose one of these.'])
    expect(checkFlow(made({ open: true }, { typed: 'words' }))).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ severity: 'error' })]),
    )
  })
})
