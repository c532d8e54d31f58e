import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'
import type { Marks } from '#flow/text/markdown-marks.ts'
import { markdownMarks } from '#flow/text/markdown-marks.ts'

describe('where the signs of Markdown stand', () => {
  it('knows bold, italic and links by what is between their signs', () => {
    const source = 'a **b *c*** [d](https://e.fr) f'
    const said = markdownMarks(source).spans.map((span) => [span.kind, source.slice(...span.inner)])
    expect(said).toEqual([
      ['bold', 'b *c*'],
      ['italic', 'c'],
      ['link', 'd'],
    ])
  })
  it('knows what begins an item, and escapes', () => {
    const marks = markdownMarks('Two:\n\n- one\n- two\n\n3. three \\* four')
    expect(marks.items.map(({ number }) => number)).toEqual([null, null, '3.'])
    expect(marks.escapes).toHaveLength(1)
  })
  it('leaves what is no emphasis alone', () => {
    expect(markdownMarks('2 * 3 * 4, snake_case_name, **open')).toEqual({ spans: [], items: [], escapes: [] })
  })
  it('shows the source where a link leads nowhere safe and the next paragraph as usual', () => {
    expect(markdownMarks('[\\[a](javascript:x)\n\n**b**').spans).toHaveLength(1)
  })

  const pieces = fc
    .array(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '__',
          '[',
          ']',
          '](https://a.fr)',
          '](x)',
          '(',
          ')',
          '\\',
          '\n',
          '\n\n',
          ' ',
          '  ',
        ],
        ...['- ', '1. ', '\n- ', '\n2) ', 'a', 'bc', 'é', '!', '.', '\t', '{{ n }}', '👋'],
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''))

  it('hides signs alone: what is left is what the visitor reads, for every text', () => {
    let laid = 0
    fc.assert(
      fc.property(pieces, (source) => {
        const marks = markdownMarks(source)
        for (const { from, to, inner } of marks.spans) {
          expect(from < inner[0] && inner[0] <= inner[1] && inner[1] < to).toBe(true)
        }
        const read = parseMarkdown(source).flatMap((block) =>
          block.type === 'paragraph' ? [block.children] : block.items,
        )
        // Links that are dropped have no marks.
        if (source.includes('](x)') || source.includes('[](')) return
        laid++
        expect(bare(visible(source, marks))).toBe(bare(read.map(words).join('')))
      }),
      { numRuns: 3000 },
    )
    expect(laid).toBeGreaterThan(1000)
  })
})

function visible(source: string, { spans, items, escapes }: Marks): string {
  const hidden = [
    ...spans.flatMap(({ from, to, inner }) => [
      [from, inner[0]],
      [inner[1], to],
    ]),
    ...[...items, ...escapes].map(({ from, to }) => [from, to]),
  ]
  return [...source.split('').entries()]
    .filter(([at]) => !hidden.some(([from = 0, to = 0]) => at >= from && at < to))
    .map(([, char]) => char)
    .join('')
}

function words(children: Inline[]): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.text : child.type === 'break' ? '' : words(child.children),
    )
    .join('')
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
