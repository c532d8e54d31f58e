import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { RichEdit } from './rich-edits.ts'
import { nextItem, toggleLink, toggleList, toggleMark } from './rich-edits.ts'

function result(text: string, edit: RichEdit | null): string {
  return [...(edit?.changes ?? [])]
    .sort((a, b) => b.from - a.from)
    .reduce((rest, { from, to, insert }) => rest.slice(0, from) + insert + rest.slice(to), text)
}

/** What stands between two bars is selected. */
function at(marked: string): [string, number, number] {
  const from = marked.indexOf('|')
  const to = marked.lastIndexOf('|')
  return [marked.replaceAll('|', ''), from, to === from ? from : to - 1]
}

describe('bold and italic', () => {
  it.each([
    ['a |word| here', 'a **word** here'],
    ['a |word |here', 'a **word** here'],
    ['a wo|rd here', 'a **word** here'],
    ['a **w|or|d** here', 'a word here'],
    ['|a **b** c|', '**a b c**'],
    ['|one\n\n- two\n- three|', '**one**\n\n- **two**\n- **three**'],
    ['say |{{ name }}|', 'say **{{ name }}**'],
    ['*a |b| c*', '*a **b** c*'],
  ])('%j becomes %j', (marked, wanted) => {
    expect(result(at(marked)[0], toggleMark(...at(marked), 'bold'))).toBe(wanted)
  })
  it('slants what is selected, whatever is bold in it', () => {
    const words = fc.array(fc.constantFrom('a', 'bc', ' ', 'é', '{{ n }}', '**c**'), { maxLength: 12 })
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('')
        if (!text.trim()) return
        const once = result(text, toggleMark(text, 0, text.length, 'italic'))
        expect(JSON.stringify(parseMarkdown(once))).toContain('italic')
      }),
    )
  })
})

describe('links and lists', () => {
  it('makes a link of what is selected, and takes it away', () => {
    const made = result(...([at('see |this|')[0], toggleLink(...at('see |this|'))] as const))
    expect(made).toBe('see [this](https://)')
    expect(
      result(...([at('[a|b](https://e.fr)')[0], toggleLink(...at('[a|b](https://e.fr)'))] as const)),
    ).toBe('ab')
  })
  it('makes items of lines and lines of items', () => {
    expect(result('a\nb', toggleList('a\nb', 0, 3))).toBe('- a\n- b')
    expect(result('- a\n- b', toggleList('- a\n- b', 2, 7))).toBe('a\nb')
  })
  it('goes on with the list by Enter, and ends it in an empty item', () => {
    expect(result('- a', nextItem('- a', 3))).toBe('- a\n- ')
    expect(result('2) a', nextItem('2) a', 4))).toBe('2) a\n3) ')
    expect(result('- a\n- ', nextItem('- a\n- ', 6))).toBe('- a\n')
    expect(nextItem('a', 1)).toBeNull()
  })
})
