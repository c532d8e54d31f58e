import { z } from 'zod'
import { fileRef, question } from '#flow/run/question.ts'

const moment = z.iso.datetime()

/** A conversation as visitors see it. */
export const conversation = z.object({
  id: z.uuid(),
  status: z.enum(['active', 'human', 'ended']),
  /** BCP 47. */
  locale: z.string(),
  /** The bot is at work, or waits, until then at the latest; what it says after comes by GET and by the stream. */
  pending: z.object({ reason: z.enum(['effect', 'wait']), until: moment }).optional(),
  /** The human who has it. */
  agent: z.object({ name: z.string() }).optional(),
  /** How many wait for a human up to this one, itself included. */
  waiting: z.object({ place: z.int() }).optional(),
})
export type ConversationView = z.infer<typeof conversation>

/** Something that was said, or which human came (`joined`) or went (`left`). Text is Markdown when bot or agent said it, and as it was typed otherwise. */
export const message = z.object({
  id: z.string(),
  /** Grows with every message; gaps are normal. */
  seq: z.int(),
  role: z.enum(['bot', 'contact', 'agent']),
  type: z.enum(['text', 'image', 'video', 'audio', 'file', 'joined', 'left']),
  text: z.string().optional(),
  /** Its Markdown, read: paragraphs and lists. None where the text is one paragraph of plain words. */
  blocks: z.array(z.looseObject({ type: z.enum(['paragraph', 'list']) })).optional(),
  url: z.string().optional(),
  alt: z.string().optional(),
  name: z.string().optional(),
  /** An agent's name. */
  author: z.string().optional(),
  at: moment,
})
export type MessageView = z.infer<typeof message>

export const input = question

/** What every request about a conversation is answered with. */
export const present = z.object({ conversation, messages: z.array(message), input: input.nullable() })
export type Present = z.infer<typeof present>

export const begun = present.extend({ token: z.string(), visitor: z.string() })

const inputId = z.string().max(100).optional()
/** The `id` of the `input` that is answered. When it is no longer the present one, nothing happens. */
const withInput = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, inputId })
const optionId = z.string().min(1).max(200)

export const answer = z.union([
  withInput({ text: z.string().min(1).max(20_000) }),
  withInput({ choice: optionId }),
  withInput({ choices: z.array(optionId).max(200) }),
  /** The `id` of a file that was sent before, or the file as it was answered. */
  withInput({ file: z.union([z.uuid(), z.looseObject({ id: z.uuid() })]) }),
])

const locale = z
  .string()
  .min(1)
  .max(35)
  .regex(/^[A-Za-z0-9-]+$/)

export const signal = z.union([
  z.strictObject({ typing: z.boolean() }),
  /** The `seq` of the last message that was seen. */
  z.strictObject({ seen: z.int().min(0).max(2_147_483_647) }),
  z.strictObject({ human: z.literal(true) }),
  z.strictObject({ restart: z.literal(true) }),
  z.strictObject({ locale }),
  /** One of the bot's own interrupts, by its name. */
  z.strictObject({ interrupt: z.string().min(1).max(64) }),
])

export const beginning = z.strictObject({
  locale: locale.optional(),
  /** Values for variables that the bot takes from the page; others are left alone. */
  attributes: z.record(z.string().max(80), z.json()).optional(),
  /** What an earlier conversation was answered with, or a secret of your own: names a returning visitor. */
  visitor: z.string().min(22).max(200).optional(),
  /** Your own name for the person; `hmac` is HMAC-SHA256(id) in hex by the bot's secret key. */
  user: z
    .strictObject({
      id: z
        .string()
        .min(1)
        .max(200)
        .regex(/^\P{Cc}+$/u),
      hmac: z.string().regex(/^[0-9A-Fa-f]{64}$/),
    })
    .optional(),
  /** Give back the visitor's conversation that is still open, if there is one, instead of beginning another. */
  resume: z.boolean().optional(),
})

export const sentFile = z.object({ file: fileRef })

export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  faults: z.array(z.object({ path: z.array(z.string()), message: z.string() })).optional(),
})

/** The parameter of everything about one bot: its address. */
export const ofBot = z.object({ slug: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/) })

/** The parameter of everything about one conversation. */
export const ofConversation = z.object({ id: z.uuid() })
