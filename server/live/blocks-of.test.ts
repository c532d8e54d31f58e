import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '#flow/text/markdown.ts'
import { blocksOf } from '#server/live/blocks-of.ts'

const pieces = fc.constantFrom(
  '*',
  '**',
  '_',
  '[',
  '](https://x.fr)',
  '\\',
  '\n',
  '- ',
  '1. ',
  '+',
  ' ',
  'a',
  'é',
  '👋',
  '.',
)

test('a text without blocks is one paragraph of plain words; the others have what Markdown says', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      const plain = [{ type: 'paragraph', children: [{ type: 'text', text }] }]
      for (const _again of [1, 2]) expect(blocksOf(text) ?? plain).toEqual(parseMarkdown(text))
    }),
  )
  expect(blocksOf('Plain words, in one paragraph: 10 - 2 (or so).')).toBeUndefined()
})
