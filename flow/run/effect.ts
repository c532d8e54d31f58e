import type { BlockRef } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'

/** One piece of a message as the visitor gets it: rendered, in their language. Text is Markdown. */
export type Bubble =
  | { type: 'text'; text: string }
  | { type: 'image' | 'video' | 'audio' | 'file'; url: string; alt?: string; name?: string }

/** Tells: things to do that nobody waits for. */
type Tell =
  | { type: 'say'; from: BlockRef; bubble: Bubble }
  /** A goal reached, or another thing worth counting. */
  | { type: 'track'; from: BlockRef; goal: string; value?: number }
  /** Facts of the contact that changed (`contact.x`); null forgets. */
  | { type: 'remember'; facts: { [fact: string]: Json } }
  | { type: 'consent'; from: BlockRef; purpose: string; given: boolean; text: string }
  | { type: 'handOff'; from: BlockRef; team: string; note: string; until: number | null }
  /** Something the author should know and repair. */
  | { type: 'problem'; from: BlockRef; code: ProblemCode; detail: string }
  | { type: 'privacy'; from: BlockRef; request: 'export' | 'erase' | 'withdraw' }

/** A header or query pair; a secret's value is added behind `value`, by the server alone. */
export type Pair = { name: string; value: string; secret?: string }

export type Match = { column: string; value: Json; ignore?: 'case' | 'format' }

/** Asks: what only the outside can answer, by a `result` event that carries the same `n`. */
export type Request =
  | {
      type: 'http'
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
      url: string
      query: Pair[]
      headers: Pair[]
      body: { type: 'none' | 'json' | 'form' | 'text'; text: string }
      timeoutMs: number
      retries: number
      /** May a call other than GET be made again when its outcome is unknown? */
      repeatable: boolean
    }
  | {
      type: 'table'
      table: string
      operation: 'find' | 'insert' | 'update' | 'upsert' | 'count'
      match: Match[]
      values: { [column: string]: Json }
      limit: number
    }
  | { type: 'mail'; to: string; replyTo: string; subject: string; text: string }
  /** Is somebody there to take it? (the hand-off asks before it promises) */
  | { type: 'presence'; team: string }
  /** A copy of all that is kept of the contact, to be given to them: `{ url, conversations, messages, files }`. */
  | { type: 'ownData' }

export type Ask = Request & { n: number; from: BlockRef }
export type Effect = Tell | Ask
export type AskType = Request['type']

/** How an ask came out. "empty" is not an error: it has its own exit. */
export type Result =
  | { outcome: 'success'; value: Json; status?: number }
  | { outcome: 'empty'; value: Json; status?: number }
  | { outcome: 'error'; message: string; status?: number; value?: Json }
  | { outcome: 'timeout'; message: string }

export type ProblemCode =
  | 'unknownBlock'
  | 'brokenBlock'
  | 'missingBlock'
  | 'missingStart'
  | 'tooManyBlocks'
  | 'tooDeep'
  | 'badTemplate'
  | 'badExpression'
  | 'crashed'
  | 'tooLarge'
