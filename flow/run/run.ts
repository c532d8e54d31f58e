import type { BlockRef, FlowDocument, Localized } from '#flow/document.ts'
import type { Condition } from '#flow/fields/condition.ts'
import type { Media } from '#flow/fields/media.ts'
import type { Json } from '#flow/json.ts'
import type { Effect } from '#flow/run/effect.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'
import type { Words } from '#flow/words.ts'

/** An effect that only tells; asks are returned as the block's outcome, because the conversation rests on them. */
export type Telling = Exclude<Effect, { n: number }>

/** What a block may do while it runs. Everything it tells is gathered and becomes the step's effects. */
export type Run = {
  document: FlowDocument
  /** Now, in ms since 1970. */
  at: number
  here: BlockRef
  locale: string
  channel: string
  setting: Setting
  scope(): Scope
  /** The text of the conversation's language, else of the bot's default, else of its fallback, else any. */
  pick(text: Localized): string
  /** Markdown for the visitor, outputs filled in and their values escaped. */
  text(text: Localized): string
  /** The same without Markdown: labels, placeholders. */
  line(text: Localized): string
  /** One text whatever the language, filled in as it is. */
  fill(template: string): string
  /** Words of Parcours itself, in the conversation's language (English unless French). */
  words<T>(said: Words<T>): T
  read(variable: string): Json
  /** Saves into a declared variable in its type; '' is nowhere. Says whether the value fits. */
  write(variable: string, value: Json): void
  holds(condition: Condition): boolean
  /** A CEL expression's value; null, and a problem for the author, when it cannot be computed. */
  evaluate(cel: string): Json
  /** A number in [0, 1) drawn from the event's seed. */
  random(): number
  /** A number in [0, 1) that stays the same for one contact and one `salt`. */
  share(salt: string): number
  say(text: Localized): void
  /** Says Markdown that is ready to be read: nothing in it is filled in. For words made of what somebody typed. */
  sayReady(markdown: string): void
  show(media: Media): void
  tell(effect: Telling): void
  /** Invalid answers to the present question so far. */
  tries(): number
  missed(): void
  memory(): Json
  keep(memory: Json): void
}
