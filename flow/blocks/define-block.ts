import { z } from 'zod'
import type { BlockRecord, FlowDocument, Localized, VariableType } from '#flow/document.ts'
import { blockRecord } from '#flow/document.ts'
import type { Data, Fields } from '#flow/fields/field.ts'
import { withInitial } from '#flow/fields/items.ts'
import type { JsonObject } from '#flow/json.ts'
import type { Request, Result } from '#flow/run/effect.ts'
import type { Answer } from '#flow/run/event.ts'
import type { Asking } from '#flow/run/question.ts'
import type { Run } from '#flow/run/run.ts'
import type { Words } from '#flow/words.ts'

/** Families group blocks in the palette and give them their colour. */
export type Family = 'say' | 'ask' | 'decide' | 'do' | 'human' | 'structure'

/**
 * An exit. `label`: the module's words, or the author's own text. "main" goes on, "item" belongs to one item of a field
 * (its id is the item's), "other" is what happens otherwise (grey until wired); `required`: must be wired. `unwired`: what
 * it means to leave this one open, and what to do.
 */
export type Port = {
  id: string
  label: { words: Words<string> } | { text: Localized }
  kind: 'main' | 'item' | 'other'
  required?: boolean
  unwired?: Words<string>
}

/** What a block looks like on the canvas: rows of a known height, top to bottom. */
export type Row =
  | { type: 'bubble'; text: Localized; id?: string }
  | { type: 'media'; kind: 'image' | 'video' | 'audio' | 'file'; url: string; alt?: Localized; id?: string }
  /** The ghost of an input: "name@example.com". */
  | { type: 'input'; icon: string; placeholder: Localized | Words<string> }
  /** An option, with its exit when the block has one for each. */
  | { type: 'option'; id: string; text: Localized; port?: string }
  /** A line of small print: what is compared, called, saved. */
  | { type: 'line'; text: Localized | Words<string> | string; port?: string; icon?: string }
  /** Another place of the bot: a block of this flow, or another flow. Its name is the document's to say. */
  | { type: 'place'; flow: string; block: string; icon: string }

/** What a block decides. It is then the interpreter's turn. */
export type Outcome =
  | { to: string }
  | { ask: Asking; noAnswerSeconds?: number | null }
  | { request: Request; timeoutMs: number }
  | { waitUntil: number }
  | { human: { team: string; note: string; until: number | null } }
  | { jump: { flow: string; block?: string }; andReturn: boolean }
  | { end: 'flow' | 'conversation' }

/** What wakes a block that rests. */
export type Happened =
  | { type: 'answer'; answer: Answer }
  | { type: 'noAnswer' }
  | { type: 'result'; result: Result }
  | { type: 'waited' }
  | { type: 'handedBack' }
  | { type: 'nobodyCame' }

/** A finding of the checks, placed in a field (and item, and language) where there is one. */
export type Finding = {
  rule: string
  severity: 'error' | 'warning' | 'advice'
  says: Words<string>
  field?: string
  item?: string
  language?: string
}

/** What checks and summaries may look at besides the block itself. */
export type Around = { document: FlowDocument; flow: string; id: string }

/** A variable that a block declares when it is saved into: `save` of a question, `result` of a request. */
export type Written = { variable: string; type: VariableType }

type Declared<F extends Fields> = {
  type: string
  family: Family
  /** Name of a lucide icon, as in "message-square". */
  icon: string
  words: Words<{ title: string; description: string; keywords: string }>
  fields: F
  /** May it be placed by the author? The start block is not in the palette. */
  placeable?: boolean
  ports(data: Data<F>): Port[]
  summary(data: Data<F>): Row[]
  /** Which variables it writes, and the type it writes them in. */
  writes?(data: Data<F>): Written[]
  /** An answer typed exactly so is this block's, even when it is also the word of an interrupt. */
  recognises?(run: Run, data: Data<F>, text: string): boolean
  enter(run: Run, data: Data<F>): Outcome
  resume?(run: Run, data: Data<F>, happened: Happened): Outcome
  checks?(data: Data<F>, around: Around): Finding[]
  /** What an author reads to understand it: Markdown, a few paragraphs and an example. */
  docs: Words<string>
}

/** A block's module with the types of its data forgotten: what the registry holds. */
export type Block = Omit<
  Declared<Fields>,
  'ports' | 'summary' | 'writes' | 'recognises' | 'enter' | 'resume' | 'checks'
> & {
  schema: z.ZodType
  /** The block as a new one is placed: every field with what it begins with. */
  initial(): BlockRecord
  ports(data: unknown): Port[]
  summary(data: unknown): Row[]
  writes(data: unknown): Written[]
  recognises(run: Run, data: unknown, text: string): boolean
  enter(run: Run, data: unknown): Outcome
  resume(run: Run, data: unknown, happened: Happened): Outcome
  checks(data: unknown, around: Around): Finding[]
}

/**
 * Declares a block: the one module that canvas, inspector, interpreter, checker, diff, translation table, search and
 * docs read. Its record in a document is `{ type, name?, disabled?, ...fields }`.
 */
export function defineBlock<const F extends Fields>(declared: Declared<F>): Block {
  const shape: { [name: string]: z.ZodType } = {}
  for (const [name, field] of Object.entries(declared.fields)) shape[name] = withInitial(field)
  const schema = blockRecord.extend({ type: z.literal(declared.type), ...shape })
  const known = declared as unknown as Block
  return {
    ...known,
    schema,
    initial() {
      const fields = Object.entries(declared.fields).map(([name, field]) => [name, field.initial])
      return { type: declared.type, ...(Object.fromEntries(fields) as JsonObject) }
    },
    writes: known.writes ?? (() => []),
    recognises: known.recognises ?? (() => false),
    resume: known.resume ?? (() => ({ to: next.id })),
    checks: known.checks ?? (() => []),
  }
}

/** The exit of a block that simply goes on. */
export const next: Port = {
  id: 'next',
  label: { words: { en: 'Next', fr: 'Suite' } },
  kind: 'main',
}
