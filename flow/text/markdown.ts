import type { Inline } from '#flow/text/markdown-inline.ts'
import { parseInline } from '#flow/text/markdown-inline.ts'

/** `start` is the number of the first item. Lists do not nest. */
export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'list'; ordered: boolean; start: number; items: Inline[][] }

/**
 * The Markdown of messages: paragraphs (a blank line between), line breaks (each new line is one), **bold** and __bold__,
 * *italic* and _italic_, [links](https://…), lists by "-", "*", "+", "1." or "1)", and a backslash before punctuation.
 * Everything else is plain text, and so is a link to anything but http, https, mailto and tel. Total, and linear in the
 * length of any text. No HTML comes of it: what draws it builds elements.
 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = []
  for (const { marker, lines } of pieces(text)) {
    const children = parseInline(lines.join('\n'))
    const last = blocks[blocks.length - 1]
    if (!marker) blocks.push({ type: 'paragraph', children })
    else if (last?.type === 'list' && last.ordered === marker.ordered) last.items.push(children)
    else blocks.push({ type: 'list', ordered: marker.ordered, start: marker.start, items: [children] })
  }
  return blocks
}

type Marker = { ordered: boolean; start: number; length: number }

/** Paragraphs and items, each with its lines. */
function pieces(text: string): { marker: Marker | null; lines: string[] }[] {
  const found: { marker: Marker | null; lines: string[] }[] = []
  let gap = true
  let glued = false
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const last = found[found.length - 1]
    if (glued && last) {
      last.lines.push(line)
    } else if (/^[ \t]*$/.test(line)) {
      gap = true
      continue
    } else {
      const marker = markerOf(line)
      const goesOn = !gap && last !== undefined
      if (marker && !(goesOn && !last.marker && marker.ordered && marker.start !== 1)) {
        found.push({ marker, lines: [line.slice(marker.length)] })
      } else if (goesOn && (!last.marker || /^[ \t]/.test(line))) {
        last.lines.push(last.marker ? line.trimStart() : line)
      } else {
        found.push({ marker: null, lines: [line] })
      }
    }
    gap = false
    glued = endsInBackslash(line)
  }
  return found
}

function markerOf(line: string): Marker | null {
  const match = /^[ \t]*(?:[-*+]|(\d{1,9})[.)])[ \t]+/.exec(line)
  if (!match) return null
  return { ordered: match[1] !== undefined, start: Number(match[1] ?? 1), length: match[0].length }
}

/** An escaped line end never ends a paragraph. */
function endsInBackslash(line: string): boolean {
  let count = 0
  while (line[line.length - 1 - count] === '\\') count++
  return count % 2 === 1
}

/** The words alone, for what shows no Markdown: paragraphs stay apart, items keep their marks, links tell their address. */
export function toPlainText(text: string): string {
  return parseMarkdown(text).map(plainBlock).join('\n\n')
}

function plainBlock(block: Block): string {
  if (block.type === 'paragraph') return plainInline(block.children)
  return block.items
    .map((item, i) => `${block.ordered ? `${block.start + i}.` : '-'} ${plainInline(item)}`)
    .join('\n')
}

function plainInline(children: Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.text
      if (child.type === 'break') return '\n'
      const label = plainInline(child.children)
      if (child.type !== 'link') return label
      const address = child.href.replace(/^(?:mailto|tel):/i, '')
      return label.replace(/\s/g, '').includes(address) ? label : `${label} (${address})`
    })
    .join('')
}

/**
 * A value as Markdown that says exactly this value: parsed, it is plain text and line breaks, wherever in a text it is
 * put. It makes no emphasis, link, list or paragraph. (Line ends of Windows become plain ones.)
 */
export function escapeMarkdown(value: string): string {
  return value
    .replaceAll('\r\n', '\n')
    .replace(/[\\*_[\]()]/g, '\\$&')
    .replace(/^([ \t]*)([-+])/gm, '$1\\$2')
    .replace(/^([ \t]*\d{0,9})\./gm, '$1\\.')
    .replace(/^[ \t]|[ \t]$/g, '\\$&')
    .replace(/\n/g, '\\\n')
}
