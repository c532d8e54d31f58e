import { describe, expect, it } from 'vitest'
import { bot } from '#flow/build/bot.ts'
import { flow } from '#flow/build/flow.ts'
import type { DemoTable } from '#flow/templates/template.ts'
import { replay } from '#flow/testing/transcript.ts'
import { TranscriptMistake } from '#flow/testing/transcript-lines.ts'

const shelf: DemoTable = {
  name: 'shelf',
  columns: [
    { name: 'book', type: 'text' },
    { name: 'back', type: 'date' },
  ],
  rows: [{ book: 'Emma', back: '+2d' }],
}

const library = () =>
  bot({
    languages: ['en', 'fr'],
    variables: { book: 'text', rows: 'list', 'contact.name': 'text' },
    flows: {
      main: flow('Main')
        .block(
          'which',
          'choice',
          {
            prompt: { en: '{{ contact.name }}, which book?', fr: 'Quel livre ?' },
            options: [{ id: 'emma', label: 'Emma' }, { label: 'Ulysses' }].map((option) => ({
              ...option,
              to: 'look',
            })),
            save: 'book',
            noAnswerSeconds: 60,
          },
          { gaveUp: 'bye', noAnswer: 'bye' },
        )
        .block(
          'look',
          'table',
          { table: 'shelf', match: [{ column: 'book', value: '{{ book }}' }], rows: 'rows' },
          { done: 'there', empty: 'missing', error: 'closed' },
        )
        .block('there', 'message', { bubbles: ['Back on {{ rows[0].back }}.\nCome then.'] }, 'which')
        .block('missing', 'message', { bubbles: ['Not ours.'] }, 'which')
        .block('closed', 'message', { bubbles: ['The shelf is closed.'] }, 'which')
        .block('bye', 'end', { message: 'Bye' }),
    },
  })

const held = (text: string) => replay(text, library(), [shelf])

describe('a transcript', () => {
  it('is written down as the conversation goes, and the same a second time', () => {
    const written = held(
      'A reader.\n\n[contact: name = Léa]\n\nyou: emma\n\n[choice: ulysses]\n[variables: book = ?]\n[rows: shelf = ?]\n[path: ?]\n\n[later: 2 min]',
    )
    expect(written).toBe(`A reader.

[contact: name = Léa]

bot: Léa, which book?
     › Emma
     › Ulysses

you: emma
[table: shelf find book = Emma → 1 row]
bot: Back on 2026-11-25.
     Come then.
bot: Léa, which book?
     › Emma
     › Ulysses

[choice: ulysses]
[table: shelf find book = Ulysses → nothing]
bot: Not ours.
bot: Léa, which book?
     › Emma
     › Ulysses
[variables: book = Ulysses]
[rows: shelf = 1]
[path: which → look → look → missing → which]

[later: 2 min]
bot: Bye
[over]
`)
    expect(held(written)).toBe(written)
  })

  it('decides how an effect comes out, where it says so', () => {
    expect(held('you: emma\n[table: shelf → error]')).toContain('→ error]\nbot: The shelf is closed.')
    expect(held('[row: shelf book = Ulysses]\n\nyou: ulysses')).toContain('→ 1 row]')
  })

  it('tells time and language as one says them', () => {
    const french = held('[language: fr]\n[time: Sunday 9:30]\n\nyou: emma\n\n[language: en]')
    expect(french).toContain('bot: Quel livre ?')
    expect(french).toContain('2026-12-01')
    expect(french).toMatch(/\[language: en\]\nbot: , which book\?/)
  })

  it.each([
    ['you: emma\n\n[choice: Dracula]', 3, 'There is no "Dracula" to choose: "Emma", "Ulysses"'],
    ['[time: Monday noon]', 1, 'is no time'],
    ['you: emma\n\n[time: 2026-11-01 10:00]', 3, 'never back'],
    ['[later: soon]', 1, '[later: 3 min]'],
    ['you: emma\n[variables: book]', 2, 'name = value'],
    ['[row: attic book = Emma]\n\nyou: emma', 1, 'There is no table "attic"'],
    ['[file: photo]', 1, 'It is written'],
  ])('names the line of what cannot be: %j', (text, line, message) => {
    const mistake = expect.objectContaining({ line, message: expect.stringContaining(message) })
    expect(() => held(text)).toThrow(TranscriptMistake)
    expect(() => held(text)).toThrow(mistake)
  })
})
