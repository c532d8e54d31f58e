import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#flow/text/markdown.ts'
import { escapeMarkdown, parseMarkdown, toPlainText } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'

/** A shorthand to read trees by: "p(a b(c) / d)", "ul(li(a) li(b))". */
function outline(text: string): string {
  return parseMarkdown(text).map(block).join(' ')
}

function block(node: Block): string {
  if (node.type === 'paragraph') return `p(${node.children.map(inline).join('')})`
  const name = node.ordered ? `ol${node.start}` : 'ul'
  return `${name}(${node.items.map((item) => `li(${item.map(inline).join('')})`).join(' ')})`
}

function inline(node: Inline): string {
  if (node.type === 'text') return node.text
  if (node.type === 'break') return '/'
  const inside = node.children.map(inline).join('')
  return node.type === 'link'
    ? `a<${node.href}>(${inside})`
    : `${node.type === 'bold' ? 'b' : 'i'}(${inside})`
}

const written: [string, string][] = [
  ['', ''],
  ['  \n\n ', ''],
  ['one\ntwo', 'p(one/two)'],
  ['one\r\ntwo', 'p(one/two)'],
  ['one\\\ntwo', 'p(one/two)'],
  ['one\n\ntwo', 'p(one) p(two)'],
  ['one\n \t\n\ntwo', 'p(one) p(two)'],
  ['**bold** and __bold__', 'p(b(bold) and b(bold))'],
  ['*italic* and _italic_', 'p(i(italic) and i(italic))'],
  ['***both***', 'p(b(i(both)))'],
  ['**bold *and italic***', 'p(b(bold i(and italic)))'],
  ['*italic **and bold***', 'p(i(italic b(and bold)))'],
  ['***both** one*', 'p(i(b(both) one))'],
  ['***both* one**', 'p(b(i(both) one))'],
  ['**a *both** one*', 'p(b(a *both) one*)'],
  ['**bold\nover lines**', 'p(b(bold/over lines))'],
  ['**a**b*c*', 'p(b(a)bi(c))'],
  ['snake_case_name', 'p(snake_case_name)'],
  ['un_e *fois*_', 'p(un_e i(fois)_)'],
  ['2 * 3 * 4', 'p(2 * 3 * 4)'],
  ['** not bold **', 'p(** not bold **)'],
  ['**open', 'p(**open)'],
  ['*a **b*', 'p(i(a **b))'],
  ['****', 'p(****)'],
  ['**_**', 'p(b(_))'],
  ['été**fort**été', 'p(étéb(fort)été)'],
  ['\\*plain\\*', 'p(*plain*)'],
  ['\\\\', 'p(\\)'],
  ['\\é', 'p(\\é)'],
  ['[Site](https://x.fr/a?b=c#d)', 'p(a<https://x.fr/a?b=c#d>(Site))'],
  ['[**Site**](https://x.fr)', 'p(a<https://x.fr>(b(Site)))'],
  ['**[Site](https://x.fr)**', 'p(b(a<https://x.fr>(Site)))'],
  ['[mail](mailto:a@x.fr) [tel](tel:+33612345678)', 'p(a<mailto:a@x.fr>(mail) a<tel:+33612345678>(tel))'],
  ['[wiki](https://fr.wikipedia.org/wiki/A_(b))', 'p(a<https://fr.wikipedia.org/wiki/A_(b)>(wiki))'],
  ['[](https://x.fr)', 'p(a<https://x.fr>(https://x.fr))'],
  ['[a [b](https://x.fr)', 'p([a a<https://x.fr>(b))'],
  ['[evil](javascript:alert(1))', 'p(evil)'],
  ['[evil](JavaScript:alert(1))', 'p(evil)'],
  ['[evil](data:text/html,x)', 'p(evil)'],
  ['[evil](//x.fr)', 'p(evil)'],
  ['[evil](java\\script:x)', 'p(evil)'],
  ['[evil](https://x.fr\u0000)', 'p(evil)'],
  ['[**evil**](ftp://x.fr)', 'p(b(evil))'],
  ['[no]( https://x.fr)', 'p([no]( https://x.fr))'],
  ['[no](https://x.fr', 'p([no](https://x.fr)'],
  ['[no] (https://x.fr)', 'p([no] (https://x.fr))'],
  ['no](https://x.fr)', 'p(no](https://x.fr))'],
  ['[1] and ]', 'p([1] and ])'],
  ['https://x.fr', 'p(https://x.fr)'],
  ['- a\n- b', 'ul(li(a) li(b))'],
  ['* a\n+ b', 'ul(li(a) li(b))'],
  ['- a\n\n- b', 'ul(li(a) li(b))'],
  ['- a\n  more', 'ul(li(a/more))'],
  ['- a\nafter', 'ul(li(a)) p(after)'],
  ['Choose:\n- a\n- **b**\n\nThen?', 'p(Choose:) ul(li(a) li(b(b))) p(Then?)'],
  ['1. a\n2. b', 'ol1(li(a) li(b))'],
  ['3) a\n4) b', 'ol3(li(a) li(b))'],
  ['1. a\n- b', 'ol1(li(a)) ul(li(b))'],
  ['In\n1984. A novel', 'p(In/1984. A novel)'],
  ['-5 degrees', 'p(-5 degrees)'],
  ['1.5 m', 'p(1.5 m)'],
  ['# not a heading\n> not a quote\n`not code`', 'p(# not a heading/> not a quote/`not code`)'],
  ['<b>not html</b> &amp;', 'p(<b>not html</b> &amp;)'],
]

/** Texts made mostly of what Markdown gives a meaning to. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '[',
        ']',
        '(',
        ')',
        '](',
        '\\',
        '\n',
        '\n\n',
        ' ',
        '\t',
        '- ',
        '1. ',
        '+ ',
        '.',
      ),
      fc.constantFrom('a', 'é', '7', 'https://x.fr', '\r\n', '\u00a0', '🙂', '&', '<'),
      fc.string(),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('Markdown', () => {
  it.each(written)('%j', (text, tree) => expect(outline(text)).toBe(tree))

  it('joins what is plain into one piece', () => {
    expect(parseMarkdown('a *b [c **d')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'a *b [c **d' }] },
    ])
  })

  it('is total and loses no letter', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const letters = (all: string) => all.replace(/[^aé🙂]/gu, '')
        const links = parseMarkdown(text).flatMap(addresses)
        for (const href of links) expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)\S+$/i)
        if (!text.includes('](')) expect(letters(toPlainText(text))).toBe(letters(text))
      }),
    )
  })

  const hostile = [
    '[',
    '](',
    '[](',
    '[a](',
    '*a ',
    '**a *',
    '_*',
    '\\',
    '(',
    '[**x ',
    '- ',
    '\n',
    '1. a\n',
    'a](((',
  ]
  it.each(hostile)('reads half a million characters of %j', (part) => {
    expect(parseMarkdown(part.repeat(500_000 / part.length))).toBeInstanceOf(Array)
  })

  it('reads five million characters of everything', () => {
    expect(parseMarkdown(hostile.join('').repeat(5_000_000 / hostile.join('').length))).toBeInstanceOf(Array)
  }, 60_000)
})

describe('plain text', () => {
  it('keeps items and addresses', () => {
    expect(
      toPlainText('**Hello** [site](https://x.fr), [a@x.fr](mailto:a@x.fr)\n\n- one\n- two\n\n2. three'),
    ).toBe('Hello site (https://x.fr), a@x.fr\n\n- one\n- two\n\n2. three')
  })

  it('does not say an address twice', () => {
    expect(toPlainText('[https://x.fr](https://x.fr) [+33 6 12](tel:+33612)')).toBe('https://x.fr +33 6 12')
  })
})

describe('an escaped value', () => {
  it('says exactly itself, as one paragraph without marks', () => {
    fc.assert(
      fc.property(marked, (typed) => {
        const value = typed.replaceAll('\r\n', '\n')
        const blocks = parseMarkdown(escapeMarkdown(typed))
        expect(toPlainText(escapeMarkdown(typed))).toBe(value)
        expect(blocks.length).toBe(value === '' ? 0 : 1)
        for (const child of blocks[0]?.type === 'paragraph' ? blocks[0].children : []) {
          expect(['text', 'break']).toContain(child.type)
        }
        if (value) expect(blocks[0]?.type).toBe('paragraph')
      }),
    )
  })

  const around = [
    ['', ''],
    ['**', '**'],
    ['*', '*'],
    ['_', '_'],
    ['Hello ', ', how are you?'],
    ['[', '](https://x.fr)'],
    ['[x]', ''],
    ['[x](https://x.fr/?q=', ') end'],
    ['- ', '\n- b'],
    ['a\n', '\nb'],
    ['a\n\n', '\n\nb'],
    ['1', ''],
    ['**bold** ', ' *italic*'],
    ['\\\\', ''],
  ]
  it.each(around)('between %j and %j changes no structure', (before, after) => {
    const shape = (value: string) => {
      const tree = parseMarkdown(`${before}${value}${after}`)
      return JSON.stringify(tree, (key, part) => (key === 'text' || key === 'href' ? '' : part)).replaceAll(
        /\{"type":"(?:text","text":""|break")\},?/g,
        '',
      )
    }
    const spaceless = before.includes('](')
    fc.assert(
      fc.property(marked, (value) => {
        fc.pre(!spaceless || !/\s|\p{Cc}/u.test(value))
        fc.pre(value !== '' && !value.includes('\r'))
        expect(shape(escapeMarkdown(value))).toBe(shape('x'))
      }),
    )
  })
})

function addresses(node: Block | Inline): string[] {
  if (node.type === 'list') return node.items.flat().flatMap(addresses)
  if (!('children' in node)) return []
  return [...(node.type === 'link' ? [node.href] : []), ...node.children.flatMap(addresses)]
}
