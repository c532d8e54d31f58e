import { expect, it } from 'vitest'
import type { PastedNode } from './pasted-markdown.ts'
import { pastedMarkdown } from './pasted-markdown.ts'

function element(
  nodeName: string,
  children: (PastedNode | string)[],
  attributes: Record<string, string> = {},
): PastedNode {
  return {
    nodeName,
    textContent: null,
    childNodes: children.map((child) =>
      typeof child === 'string' ? { nodeName: '#text', textContent: child, childNodes: [] } : child,
    ),
    getAttribute: (name) => attributes[name] ?? null,
  }
}

it.each([
  [[element('P', ['Hello ', element('B', ['you '])]), element('P', ['there'])], 'Hello **you**\n\nthere'],
  [[element('SPAN', ['x'], { style: 'font-weight:700;font-style:italic' })], '***x***'],
  [[element('B', [element('P', ['plain'])], { style: 'font-weight:normal' })], 'plain'],
  [[element('UL', [element('LI', ['a']), element('LI', ['b'])])], '- a\n- b'],
  [[element('OL', [element('LI', ['a']), element('LI', ['b'])])], '1. a\n2. b'],
  [[element('A', ['here'], { href: 'https://e.fr/a_(b)' })], '[here](https://e.fr/a_\\(b\\))'],
  [[element('A', ['here'], { href: 'javascript:alert(1)' })], 'here'],
  [['2 * 3 and *so*', element('BR', []), '{{ name }}'], '2 \\* 3 and \\*so\\*\n{{ name }}'],
  [
    [element('STYLE', ['p{}']), element('H2', ['Title']), element('DIV', ['a']), element('DIV', ['b'])],
    '**Title**\n\na\n\nb',
  ],
  [['snake_case stays'], 'snake_case stays'],
])('what was copied comes in as %#', (children, wanted) => {
  expect(pastedMarkdown(element('BODY', children))).toBe(wanted)
})
