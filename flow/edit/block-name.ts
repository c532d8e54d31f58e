import type { Port } from '#flow/blocks/define-block.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument, Localized } from '#flow/document.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import { isJsonObject } from '#flow/json.ts'
import { toPlainText } from '#flow/text/markdown.ts'
import { namedOutputs } from '#flow/text/named-outputs.ts'
import type { Words } from '#flow/words.ts'

/**
 * What to call a block in a sentence: the name its author gave it, else its title and the beginning of what it says:
 * Message “Hello! How can…”. The text is in the language of the reader, or the bot's default.
 */
export function blockName(document: FlowDocument, record: BlockRecord): Words<string> {
  if (record.name) return quoted({ en: record.name, fr: record.name })
  const block = blockOf(record.type)
  const title = { en: block?.words.en.title ?? record.type, fr: block?.words.fr.title ?? record.type }
  const text = fieldValues(record).find(({ field, value }) => field.kind === 'text' && isJsonObject(value))
  const said = inReaders(document, (text?.value ?? {}) as Localized)
  if (!said.en) return quoted(title)
  const begun = shortQuote(said)
  return { en: `${title.en} ${begun.en}`, fr: `${title.fr} ${begun.fr}` }
}

/** What to call an exit: its words, or the author's own. */
export function portName(document: FlowDocument, port: Port): Words<string> {
  if ('words' in port.label) return quoted(port.label.words)
  const said = inReaders(document, port.label.text)
  return said.en
    ? quoted({ en: readable(said.en), fr: readable(said.fr) })
    : { en: 'without a name', fr: 'sans nom' }
}

/** A text of the bot for readers of either language: in theirs, or the bot's default, or any. */
export function inReaders({ settings }: FlowDocument, text: Localized): Words<string> {
  // A record may hold anything: what is no text says nothing.
  const said = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
  const own = (language: string) => (Object.hasOwn(text, language) ? said(text[language]) : '')
  const any = own(settings.defaultLanguage) || Object.values(text).map(said).find(Boolean) || ''
  return { en: own('en') || any, fr: own('fr') || any }
}

export function quoted(said: Words<string>): Words<string> {
  return { en: `“${said.en}”`, fr: `«\u00A0${said.fr}\u00A0»` }
}

/** The beginning of a text of the author, as it reads: without Markdown's signs, variables by their names. */
export function shortQuote(said: Words<string>): Words<string> {
  return quoted({ en: excerpt(readable(said.en), 32), fr: excerpt(readable(said.fr), 32) })
}

function readable(text: string): string {
  return toPlainText(namedOutputs(text, 'names'))
}

/** The beginning of a text on one line, cut between words where that is possible, never inside a variable. */
export function excerpt(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const cut = [...line].slice(0, longest).join('')
  const space = cut.lastIndexOf(' ')
  const whole = (space > longest / 2 ? cut.slice(0, space) : cut).replace(/\{[^{}]*$/, '')
  return `${whole.replace(/[\s,;:]+$/, '')}…`
}
