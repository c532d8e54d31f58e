import type { FlowDraft } from '#flow/build/flow.ts'
import type { FlowDocument, VariableType } from '#flow/document.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Locale, Words } from '#flow/words.ts'

/** A bot to begin with: whole, published as it is in the demo workspace, and its author's to change. */
export type Template = {
  /** Its address in the demo workspace. */
  id: string
  words: Words<{ title: string; description: string }>
  document(options: TemplateOptions): FlowDocument
  /** The data tables it reads and writes. */
  tables: readonly DemoTable[]
}

/** `language` (BCP 47) is the author's: flows and notes are named in it, and visitors are spoken to in it by default. */
export type TemplateOptions = { language: string; timeZone: string }

export type DemoTable = {
  name: string
  columns: readonly { name: string; type: Extract<VariableType, 'text' | 'number' | 'boolean' | 'date'> }[]
  /** By the columns' names. Dates are days from today, as in "-3d" and "+1w", so that a demo never looks old. */
  rows: readonly JsonObject[]
}

/** A flow of a shipped bot: every text in both languages. */
export type Draft = FlowDraft<Locale>

/** The language of the interface that serves an author's language best. */
export function authorLocale(language: string): Locale {
  return language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

/** The bot's languages, the author's first: it is the default. */
export function languagesFor(locale: Locale): readonly Locale[] {
  return locale === 'fr' ? ['fr', 'en'] : ['en', 'fr']
}
