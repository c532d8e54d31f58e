import { z } from 'zod'
import { isSafeKey } from '#flow/json.ts'

/** The shape that this code writes. Older documents are lifted to it by `migrate/`; newer ones are refused in words. */
export const documentVersion = 1

/** A document larger than this, in characters of JSON, is not taken. */
export const largestDocument = 30_000_000

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  .refine(isSafeKey)

/** A language of the bot: BCP 47, as in "fr" or "pt-BR". */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/)

/** One text in each language of the bot. */
export const localized = z.record(languageTag, z.string().max(20_000))
export type Localized = { [language: string]: string }

export const variableTypes = ['text', 'number', 'boolean', 'date', 'list', 'object'] as const
export type VariableType = (typeof variableTypes)[number]

/** `x` lives in the conversation, `contact.x` in the contact (it outlives versions), `bot.x` is a constant of the version. */
export const variableName = z
  .string()
  .max(80)
  .regex(/^(contact\.|bot\.)?[A-Za-z_][A-Za-z0-9_]*$/)
  .refine((name) => isSafeKey(name.replace(/^(contact|bot)\./, '')))

export const variable = z.object({
  type: z.enum(variableTypes),
  /** The value at the start (conversation), or the value itself (`bot.x`). */
  initial: z.json().optional(),
  /** May the page or the API set it through `attributes`? */
  fromPage: z.boolean().optional(),
  note: z.string().max(2000).optional(),
})
export type Variable = z.infer<typeof variable>

/** A declared variable; own names only, so that "toString" is not one unless somebody declared it. */
export function variableOf(document: { variables: { [name: string]: Variable } }, name: string) {
  return Object.hasOwn(document.variables, name) ? document.variables[name] : undefined
}

/** A block as the document holds it. What else it carries is declared by the `fields` of its module. */
export const blockRecord = z.looseObject({
  type: z.string().max(64),
  /** The author's own name for it; without one the module's title is shown. */
  name: z.string().max(200).optional(),
  /** A disabled block is skipped by its first exit. */
  disabled: z.boolean().optional(),
})
export type BlockRecord = z.infer<typeof blockRecord>

export const interruptAfter = ['resume', 'abandon', 'restart'] as const
export const interrupt = z.object({
  /** What it is for: the chat's header offers "human", "restart" and "data"; other names are the author's own. */
  name: z.string().max(64),
  /** Typing one of these, and nothing else, starts it. */
  words: z.record(languageTag, z.array(z.string().max(80)).max(50)),
  /** Offered by a button in the chat's header? */
  button: z.boolean(),
  /** When it is over: ask again what it interrupted, give that up, or begin the conversation anew. */
  after: z.enum(interruptAfter),
})
export type Interrupt = z.infer<typeof interrupt>

const point = z.object({ x: z.number(), y: z.number() })

export const subFlow = z.object({
  name: z.string().max(200),
  role: z.enum(['main', 'sub', 'interrupt']),
  interrupt: interrupt.optional(),
  start: id,
  blocks: z.record(id, blockRecord),
  /** block → exit → block */
  edges: z.record(id, z.record(id, id)),
  layout: z.record(id, point),
})
export type SubFlow = z.infer<typeof subFlow>

export const settings = z.object({
  defaultLanguage: languageTag,
  /** Tried when a text lacks the conversation's language. */
  fallbackLanguage: languageTag,
  languages: z.record(languageTag, z.literal(true)),
  /** IANA name, as in "Europe/Paris". */
  timeZone: z.string().max(64),
  /** Said when the bot cannot go on by itself. */
  trouble: localized.optional(),
})
export type Settings = z.infer<typeof settings>

/** A bot's flow: what is drawn, saved, published, exported. `main` is where a conversation begins. */
export const flowDocument = z.object({
  format: z.literal('parcours.flow'),
  version: z.literal(documentVersion),
  settings,
  variables: z.record(variableName, variable),
  flows: z.record(id, subFlow),
  main: id,
})
export type FlowDocument = z.infer<typeof flowDocument>

/** A place in a document. */
export type BlockRef = { flow: string; block: string }
