import type { Row } from '#flow/blocks/define-block.ts'
import type { Localized } from '#flow/document.ts'
import { toPlainText } from '#flow/text/markdown.ts'
import type { Words } from '#flow/words.ts'
import type { Reading } from './block-shape.ts'

/** A piece of a text on a block: words, or a variable drawn as a chip. */
export type Piece = { text: string } | { variable: string }

/** What a row says in the canvas's language (else in any it is written in), Markdown taken away. */
export function rowText(row: Row, reading: Reading): string {
  if (row.type === 'place') return ''
  if (row.type === 'media') return row.alt ? localized(row.alt, reading) : ''
  if (row.type === 'input') return localizedOrWords(row.placeholder, reading)
  if (row.type === 'line')
    return typeof row.text === 'string' ? row.text : localizedOrWords(row.text, reading)
  return row.type === 'bubble' ? bubbleText(localized(row.text, reading)) : localized(row.text, reading)
}

/** Splits a text at its outputs: "Hello {{ name | upcase }}" → "Hello ", name. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(/\{\{\s*([^}|\s]*)[^}]{0,200}\}\}/g)) {
    if (match.index > from) found.push({ text: text.slice(from, match.index) })
    found.push({ variable: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < text.length) found.push({ text: text.slice(from) })
  return found
}

/** Of a link the words: there is no room for addresses, and one that is an output is no address yet. */
function bubbleText(text: string): string {
  return toPlainText(text.replace(/\[([^[\]]*)\]\([^\s()]*(?:\{\{[^}]*\}\}[^\s()]*)*\)/g, '$1'))
}

function localized(text: Localized, { language }: Reading): string {
  return text[language] || Object.values(text).find((said) => said.trim()) || ''
}

function localizedOrWords(text: Localized | Words<string>, { language, locale }: Reading): string {
  const map = text as Localized
  return map[language] || map[locale] || Object.values(map).find((said) => said.trim()) || ''
}
