import type { Block, Family, Port, Row } from '#flow/blocks/define-block.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord } from '#flow/document.ts'
import type { Locale } from '#flow/words.ts'
import { measureLines } from './measure-lines.ts'
import { rowText } from './row-text.ts'

/** Sizes in px at zoom 1, on the 8-px grid where they can be seen. */
export const blockWidth = 272
export const headerHeight = 36
const padding = 12
const gap = 6
const lineHeight = 18
const bubbleLines = 4
const exitHeight = 28
const optionHeight = 30
const textWidth = blockWidth - 2 * padding - 24

/** A row ready to be drawn: its words in the canvas's language, where it stands, how high it is. */
export type ShapedRow = { row: Row; text: string; y: number; height: number; lines: number }

/** An exit: the middle of its dot on the block's right edge. */
export type ShapedExit = { port: Port; label: string; y: number; inRow: boolean }

export type BlockShape = {
  family: Family
  icon: string
  title: string
  height: number
  rows: ShapedRow[]
  exits: ShapedExit[]
  /** Where the hairline above the exits is, if there is one. */
  exitsFrom: number | null
  /** Type unknown here, or data that does not fit. */
  broken: boolean
}

/** `measured` counts the times that fonts came: what was measured before holds no more. */
export type Reading = { locale: Locale; language: string; measured?: number }

const known = new WeakMap<BlockRecord, Map<string, BlockShape>>()

/**
 * Everything that a block's place on the canvas needs: height, rows, exits. Pure arithmetic, kept as long as the record
 * is the same object: records are immutable, so an edit elsewhere costs nothing here.
 */
export function blockShape(record: BlockRecord, reading: Reading): BlockShape {
  const key = `${reading.locale} ${reading.language} ${reading.measured ?? 0}`
  const kept = known.get(record)
  const there = kept?.get(key)
  if (there) return there
  const made = makeShape(record, reading)
  if (kept) kept.set(key, made)
  else known.set(record, new Map([[key, made]]))
  return made
}

function makeShape(record: BlockRecord, reading: Reading): BlockShape {
  const block = blockOf(record.type)
  const parsed = block?.schema.safeParse(record)
  if (!block || !parsed?.success) return brokenShape(record, block, reading)
  const said = block.words[reading.locale]
  const { rows, bottom } = shapedRows(block.summary(parsed.data), reading)
  const { exits, exitsFrom, height } = shapedExits(block.ports(parsed.data), rows, bottom, reading)
  return {
    family: block.family,
    icon: block.icon,
    title: record.name || said.title,
    height: Math.ceil(height / 8) * 8,
    rows,
    exits,
    exitsFrom,
    broken: false,
  }
}

function shapedRows(rows: Row[], reading: Reading): { rows: ShapedRow[]; bottom: number } {
  let y = headerHeight + (rows.length ? 4 : 0)
  const shaped: ShapedRow[] = []
  for (const row of rows.slice(0, 40)) {
    const text = rowText(row, reading)
    const { lines, height } = rowSize(row, text)
    shaped.push({ row, text, y, height, lines })
    y += height + gap
  }
  return { rows: shaped, bottom: rows.length ? y + 2 : y }
}

function rowSize(row: Row, text: string): { lines: number; height: number } {
  if (row.type === 'bubble') {
    const lines = measureLines(text, textWidth, bubbleLines)
    return { lines, height: lines * lineHeight + 14 }
  }
  if (row.type === 'media') return { lines: 1, height: row.kind === 'image' ? 120 : 36 }
  if (row.type === 'place') return { lines: 1, height: 24 }
  if (row.type === 'line') {
    const lines = measureLines(text, textWidth, 2)
    return { lines, height: Math.max(lines * lineHeight + 4, 24) }
  }
  return { lines: 1, height: optionHeight }
}

function shapedExits(ports: Port[], rows: ShapedRow[], bottom: number, reading: Reading) {
  const atRow = new Map<string, ShapedRow>()
  for (const shaped of rows) if ('port' in shaped.row && shaped.row.port) atRow.set(shaped.row.port, shaped)
  const apart = ports.filter((port) => !atRow.has(port.id))
  // A single way on needs no row of its own: its dot sits at the header.
  const [only] = apart
  const alone = only && apart.length === 1 && atRow.size === 0 && only.kind === 'main'
  const exitsFrom = apart.length && !alone ? bottom : null
  let y = bottom + 4
  const exits = ports.map((port): ShapedExit => {
    const label = portLabel(port, reading)
    const shaped = atRow.get(port.id)
    if (shaped) return { port, label, y: shaped.y + shaped.height / 2, inRow: true }
    if (alone) return { port, label, y: headerHeight / 2, inRow: true }
    const middle = y + exitHeight / 2
    y += exitHeight
    return { port, label, y: middle, inRow: false }
  })
  return { exits, exitsFrom, height: exitsFrom === null ? bottom + 2 : y + 4 }
}

function brokenShape(record: BlockRecord, block: Block | undefined, reading: Reading): BlockShape {
  return {
    family: block?.family ?? 'structure',
    icon: 'triangle-alert',
    title: record.name || block?.words[reading.locale].title || record.type,
    height: 80,
    rows: [],
    exits: [],
    exitsFrom: null,
    broken: true,
  }
}

function portLabel(port: Port, { locale, language }: Reading): string {
  if ('words' in port.label) return port.label.words[locale]
  return port.label.text[language] || Object.values(port.label.text).find((said) => said.trim()) || ''
}
