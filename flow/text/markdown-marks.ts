import type { Block } from '#flow/text/markdown.ts'
import { parseMarkdown } from '#flow/text/markdown.ts'
import type { Inline } from '#flow/text/markdown-inline.ts'
import { address, escapable } from '#flow/text/markdown-inline.ts'

/** A span of the source that is drawn differently. `inner` is what stands between its marks; marks are all else of it. */
export type Span = {
  kind: 'bold' | 'italic' | 'link'
  from: number
  to: number
  inner: [number, number]
}

/** Where Markdown's own signs stand in a text: what an editor may hide, so that it shows what the visitor reads. */
export type Marks = {
  /** Bold, italic and links; an outer one before those inside it. */
  spans: Span[]
  /** What begins each item of a list, its space included; `number` is null for a bullet. */
  items: { from: number; to: number; number: string | null }[]
  /** Backslashes that only say that the next sign is itself. */
  escapes: { from: number; to: number }[]
}

/**
 * Finds the signs by laying what `parseMarkdown` read beside its source, so that editor and visitor cannot disagree. A
 * paragraph where the two cannot be laid beside each other (a link to nowhere safe, mostly) has no marks: its source
 * shows.
 */
export function markdownMarks(source: string): Marks {
  const all: Marks = { spans: [], items: [], escapes: [] }
  let at = 0
  for (const block of parseMarkdown(source)) {
    const contents = block.type === 'paragraph' ? [block.children] : block.items
    for (const children of contents) {
      at = pastBlankLines(source, at)
      const reader = reading(source, at, block.type === 'list')
      const found = reader.read(block, children)
      if (found) {
        all.spans.push(...found.spans)
        all.items.push(...found.items)
        all.escapes.push(...found.escapes)
        at = reader.at()
      } else at = pastContent(source, at, children)
      if (source[at] === '\n') at++
    }
  }
  all.spans.sort((a, b) => a.from - b.from || b.to - a.to)
  return all
}

/** Thrown when source and reading do not lie side by side. Never leaves this file. */
class Astray extends Error {}

function reading(source: string, start: number, inList: boolean) {
  const marks: Marks = { spans: [], items: [], escapes: [] }
  let at = start
  let dropped = 0

  const expect = (sign: string) => {
    if (!source.startsWith(sign, at)) throw new Astray()
    at += sign.length
  }
  /** Brackets of a link that leads nowhere safe are in the source alone. */
  const pastDropped = (): boolean => {
    const end = addressEnd(source, at)
    if (end && dropped > 0) {
      dropped--
      at = end
    } else if (source[at] === '[') {
      dropped++
      at++
    } else return false
    return true
  }
  const character = (char: string) => {
    for (;;) {
      const escaped = isEscape.test(source.slice(at, at + 2))
      if (escaped && source[at + 1] === char) {
        marks.escapes.push({ from: at, to: at + 1 })
        at += 2
        return
      }
      const closesDropped = dropped > 0 && addressEnd(source, at)
      if (!escaped && !closesDropped && source[at] === char) {
        at++
        return
      }
      if (!pastDropped()) throw new Astray()
    }
  }
  const lineEnd = () => {
    while (source[at] !== '\n' && !source.startsWith('\\\n', at)) if (!pastDropped()) throw new Astray()
    if (source[at] === '\\') {
      marks.escapes.push({ from: at, to: at + 1 })
      at += 2
      return
    }
    at++
    if (!inList) return
    const line = source.slice(at).split('\n')[0] ?? ''
    at += line.length - line.trimStart().length
  }
  const sign = (length: number): string => {
    while (!/[*_]/.test(source[at] ?? '')) if (!pastDropped()) throw new Astray()
    const found = source.slice(at, at + length)
    expect(found[0]?.repeat(length) ?? '')
    return found
  }
  const inside = (children: readonly Inline[]) => {
    for (const child of children) one(child)
  }
  const one = (child: Inline) => {
    if (child.type === 'text') for (let i = 0; i < child.text.length; i++) character(child.text[i] ?? '')
    else if (child.type === 'break') lineEnd()
    else if (child.type === 'link') link(child)
    else {
      while (!/[*_]/.test(source[at] ?? '')) if (!pastDropped()) throw new Astray()
      const from = at
      const mark = sign(child.type === 'bold' ? 2 : 1)
      const inner = at
      inside(child.children)
      while (source[at] !== mark[0]) if (!pastDropped()) throw new Astray()
      const end = at
      expect(mark)
      marks.spans.push({ kind: child.type, from, to: at, inner: [inner, end] })
    }
  }
  const link = ({ children }: Extract<Inline, { type: 'link' }>) => {
    const from = at
    expect('[')
    const inner = at
    if (source[at] !== ']') inside(children)
    const end = at
    const close = addressEnd(source, at)
    if (!close) throw new Astray()
    at = close
    marks.spans.push({ kind: 'link', from, to: at, inner: [inner, end] })
  }

  return {
    at: () => at,
    read(block: Block, children: readonly Inline[]): Marks | null {
      try {
        if (block.type === 'list') {
          const [marker = '', number] = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+/.exec(source.slice(at)) ?? []
          if (!marker) return null
          const indent = marker.length - marker.trimStart().length
          marks.items.push({ from: at + indent, to: at + marker.length, number: number ?? null })
          at += marker.length
        }
        inside(children)
        while (at < source.length && source[at] !== '\n') if (!pastDropped()) return null
        return marks
      } catch (error) {
        if (error instanceof Astray) return null
        throw error
      }
    },
  }
}

const isEscape = new RegExp(`\\\\${escapable}`)

/** Where a link ends whose "]" stands at `at`; 0: none does. */
function addressEnd(source: string, at: number): number {
  const link = new RegExp(address, 'y')
  link.lastIndex = at
  const [all, written] = link.exec(source) ?? []
  return all && written !== undefined ? at + all.length : 0
}

function pastBlankLines(source: string, from: number): number {
  let at = from
  for (;;) {
    const blank = /^[ \t]*\n/.exec(source.slice(at))?.[0]
    if (!blank) return at
    at += blank.length
  }
}

/** Over as many lines as the content has. */
function pastContent(source: string, from: number, children: readonly Inline[]): number {
  let left = breaks(children)
  let at = from
  for (;;) {
    const end = source.indexOf('\n', at)
    if (end < 0) return source.length
    if (left-- <= 0) return end
    at = end + 1
  }
}

function breaks(children: readonly Inline[]): number {
  return children.reduce(
    (sum, child) => sum + (child.type === 'break' ? 1 : 'children' in child ? breaks(child.children) : 0),
    0,
  )
}
