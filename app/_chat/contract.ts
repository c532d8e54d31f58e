import type { Answer } from '#flow/run/event.ts'
import type { FileRef, Question } from '#flow/run/question.ts'

/** One thing said, as the public API gives it. `seq` strictly increases; gaps are normal. The bot's text is Markdown. */
export type Message = {
  id: string
  seq: number
  role: 'bot' | 'contact' | 'agent'
  /**
   * `text`, `image`, `video`, `audio` or `file`; `joined` and `left`: the agent came or went. Among agents, in the inbox alone: `note`,
   * and `notice` (what else happened, in words). Other kinds are drawn by their text.
   */
  type: string
  text?: string
  /** Its Markdown, read: from a server that did. */
  blocks?: readonly unknown[]
  url?: string
  alt?: string
  name?: string
  /** A file that is on its way, or was just sent. */
  file?: FileRef
  /** An agent's name. */
  author?: string
  /** ISO 8601. */
  at: string
}

/** Where a conversation stands. `pending`: the bot is at work (`effect`), or waits (`wait`), until then at the latest (ISO 8601). */
export type Conversation = {
  id: string
  status: 'active' | 'human' | 'ended'
  locale: string
  pending?: { reason: string; until?: string }
  /** The human who has it; without one, it waits for one. */
  agent?: { name: string; avatar?: string }
  /** How many wait before this one, itself included. */
  waiting?: { place: number }
}

/** What a conversation answers to whatever is done to it: what was said since, and what is asked now. */
export type Snapshot = { conversation: Conversation; messages: Message[]; input: Question | null }

/** Names a conversation and lets a browser take it up again. `visitor` is the opaque secret of a returning contact. */
export type Session = { conversation: string; token: string; visitor: string }

/** What the page tells when a conversation begins. */
export type Beginning = {
  locale?: string
  attributes?: { [name: string]: string | number | boolean | null }
  visitor?: string
  user?: { id: string; hmac: string }
}

/** What the visitor does besides answering. */
export type Signal =
  | { typing: boolean }
  /** The `seq` of the last message that was seen. */
  | { seen: number }
  | { human: true }
  | { restart: true }
  /** One of the bot's own interrupts, by its name. */
  | { interrupt: string }
  | { locale: string }

/** An answer on its way: `key` makes a repeated one act once, `inputId` makes one to an older question do nothing. */
export type Sending = { answer: Answer; key: string; inputId?: string | undefined }

/** What a widget knows of its bot: part of `GET /api/v1/bots/{slug}`, where each is explained. */
export type BotFace = {
  slug: string
  words: {
    [language: string]: {
      language?: string
      name: string
      open: string
      label?: string
      greeting?: string
      dismiss?: string
    }
  }
  avatar?: string
  scheme?: 'light' | 'dark'
  position?: 'left'
  /** The server checked and made them, so that the widget need not. */
  css: { shape: string; light: string; dark: string }
  icon: string
  header: string[]
}
