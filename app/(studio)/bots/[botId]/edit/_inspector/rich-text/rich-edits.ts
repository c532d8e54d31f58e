import type { Marks } from '#flow/text/markdown-marks.ts'
import { marksOf } from './decorations.ts'

/** What to replace in a text, and what is selected then. Places are those of the text before. */
export type RichEdit = {
  changes: { from: number; to: number; insert: string }[]
  select: { from: number; to: number }
}

const signs = { bold: '**', italic: '*' }

/** Bold or italic around what is selected (or the word at the caret), or taken away where it is so already. */
export function toggleMark(text: string, from: number, to: number, kind: 'bold' | 'italic'): RichEdit {
  const { spans } = marksOf(text)
  const own = spans.filter((span) => span.kind === kind)
  const around = own.findLast((span) => span.from <= from && span.to >= to)
  if (around) return without([around], { from, to })
  if (from === to) [from, to] = wordAt(text, from)
  if (from === to) {
    const sign = signs[kind]
    return {
      changes: [{ from, to, insert: sign + sign }],
      select: { from: from + sign.length, to: from + sign.length },
    }
  }
  const crossed = own.filter((span) => span.from < to && span.to > from)
  const start = Math.min(from, ...crossed.map((span) => span.from))
  const end = Math.max(to, ...crossed.map((span) => span.to))
  const cut = without(crossed, { from: start, to: end })
  const wrapped = contents(text, start, end).flatMap((piece) => [
    { from: piece.from, to: piece.from, insert: signs[kind] },
    { from: piece.to, to: piece.to, insert: signs[kind] },
  ])
  return { changes: [...cut.changes, ...wrapped].sort((a, b) => a.from - b.from), select: { from, to } }
}

/** A link around what is selected, its address selected to be typed over; on a link, the link taken away. */
export function toggleLink(text: string, from: number, to: number, address = 'https://'): RichEdit {
  const around = marksOf(text).spans.findLast(
    (span) => span.kind === 'link' && span.from <= from && span.to >= to,
  )
  if (around) return without([around], { from, to })
  if (from === to) [from, to] = wordAt(text, from)
  const label = text.slice(from, to)
  const at = from + label.length + 3
  return {
    changes: [{ from, to, insert: `[${label}](${address})` }],
    select: label ? { from: at, to: at + address.length } : { from: from + 1, to: from + 1 },
  }
}

/** Each line that is touched becomes an item, or all stop being one. */
export function toggleList(text: string, from: number, to: number): RichEdit {
  const { items } = marksOf(text)
  const lines = linesOf(text, from, to)
  const itemOf = (line: { from: number; to: number }) =>
    items.find((item) => item.from >= line.from && item.from <= line.to)
  const all = lines.every(itemOf)
  const changes = lines.flatMap((line) => {
    const item = itemOf(line)
    if (all && item) return [{ from: item.from, to: item.to, insert: '' }]
    return item ? [] : [{ from: line.from, to: line.from, insert: '- ' }]
  })
  return { changes, select: { from, to } }
}

/** Enter in an item begins the next one; in an empty one it ends the list. Null elsewhere. */
export function nextItem(text: string, at: number): RichEdit | null {
  const [line] = linesOf(text, at, at)
  const item =
    line && marksOf(text).items.find(({ from, to }) => from >= line.from && to <= at && from <= line.to)
  if (!line || !item) return null
  if (!text.slice(item.to, line.to).trim()) {
    return {
      changes: [{ from: line.from, to: line.to, insert: '' }],
      select: { from: line.from, to: line.from },
    }
  }
  const marker = item.number ? `${Number.parseInt(item.number, 10) + 1}${item.number.at(-1)} ` : '- '
  return { changes: [{ from: at, to: at, insert: `\n${marker}` }], select: { from: at, to: at } }
}

function without(spans: Marks['spans'], select: RichEdit['select']): RichEdit {
  const changes = spans.flatMap((span) => [
    { from: span.from, to: span.inner[0], insert: '' },
    { from: span.inner[1], to: span.to, insert: '' },
  ])
  return { changes: changes.sort((a, b) => a.from - b.from), select }
}

/** The words of each line between two places, without the spaces and list signs around: emphasis never spans lines. */
function contents(text: string, from: number, to: number): { from: number; to: number }[] {
  const { items } = marksOf(text)
  return linesOf(text, from, to).flatMap((line) => {
    const item = items.find((one) => one.from >= line.from && one.to <= line.to)
    const start = Math.max(from, item?.to ?? line.from)
    const end = Math.min(to, line.to)
    const piece = text.slice(start, end)
    if (!piece.trim()) return []
    return [
      {
        from: start + piece.length - piece.trimStart().length,
        to: end - (piece.length - piece.trimEnd().length),
      },
    ]
  })
}

function linesOf(text: string, from: number, to: number): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = []
  let start = text.slice(0, from).lastIndexOf('\n') + 1
  for (;;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    lines.push({ from: start, to: end })
    if (next < 0 || end >= to) return lines
    start = end + 1
  }
}

function wordAt(text: string, at: number): [number, number] {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(at))?.[0].length ?? 0
  return before && after ? [at - before, at + after] : [at, at]
}
