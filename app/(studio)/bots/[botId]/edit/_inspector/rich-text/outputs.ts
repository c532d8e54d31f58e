import type { Path } from '#flow/text/template-parse.ts'
import { parseTemplate } from '#flow/text/template-parse.ts'

/** A `{{ variable | filters }}` in a text: where it stands, and what its chip says. */
export type Output = { from: number; to: number; name: string; filters: string[] }

/** The outputs of a text that can be read; what cannot be stays text, and its problem is shown below the field. */
export function outputsOf(text: string): Output[] {
  if (!text.includes('{{')) return []
  return parseTemplate(text).flatMap((part) => {
    if (part.type !== 'output') return []
    const { start: from, end: to, value, filters } = part
    const name = value.type === 'path' ? dotted(value) : JSON.stringify(value.value)
    return [{ from, to, name, filters: filters.map((filter) => filter.name) }]
  })
}

/** Outputs stand for words: for Markdown they are letters, whatever is in them; where a link leads, an address. */
export function withoutOutputs(text: string, outputs: readonly Output[]): string {
  return outputs.reduce((rest, { from, to }) => {
    const scheme = rest.slice(0, from).endsWith('](') ? 'tel:' : ''
    return rest.slice(0, from) + scheme.padEnd(to - from, '\uE000') + rest.slice(to)
  }, text)
}

/** Names that every text can show without a declaration. */
export const givenNames = ['now', 'locale', 'channel']

/** Is there such a variable, or a part of one? */
export function isKnown(name: string, declared: Iterable<string>): boolean {
  const known = (one: string) => name === one || name.startsWith(`${one}.`)
  return name.startsWith('"') || [...declared, ...givenNames].some(known)
}

/** What stands between the braces, parted: what is shown, and its filters as they are written. */
export function partsOf(output: string): { shown: string; filters: string[] } {
  const inside = output.replace(/^\{\{-?\s*|\s*-?\}\}$/g, '')
  const [shown = '', ...filters] = inside
    .split(/\|(?=(?:[^"']|"[^"]*"|'[^']*')*$)/)
    .map((part) => part.trim())
  return { shown, filters }
}

/** An output put together again. */
export function outputFrom(shown: string, filters: readonly string[]): string {
  return `{{ ${[shown, ...filters.filter((filter) => filter.trim())].join(' | ')} }}`
}

function dotted({ steps }: Path): string {
  return steps.map((step) => ('key' in step ? step.key : '…')).join('.')
}
