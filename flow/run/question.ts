import { z } from 'zod'

/** A file as answers and messages name it: bytes stay with the server. */
export const fileRef = z.object({
  id: z.string().max(100),
  name: z.string().max(300),
  type: z.string().max(120),
  size: z.number().int().min(0),
  url: z.string().max(2000),
})
export type FileRef = z.infer<typeof fileRef>

const option = z.object({
  id: z.string(),
  /** Plain, but for a consent: that is Markdown, because it may link to what is agreed to. */
  label: z.string(),
  /** Its Markdown, read: for who draws it and does not read it. */
  blocks: z.array(z.looseObject({ type: z.enum(['paragraph', 'list']) })).optional(),
  image: z.string().optional(),
  /** A box that must be ticked to go on (consent). */
  required: z.boolean().optional(),
})

/** What the visitor is asked right now, in their language and ready to be drawn: the API's `input`. */
export const question = z.object({
  /** Names this asking: an answer that carries an older one does nothing. */
  id: z.string(),
  type: z.enum(['text', 'email', 'phone', 'number', 'date', 'file', 'choice', 'rating', 'consent']),
  placeholder: z.string().optional(),
  multiline: z.boolean().optional(),
  multiple: z.boolean().optional(),
  options: z.array(option).optional(),
  /** Bounds: of a number, a rating, a date (ISO), a text's length, or how many options. */
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  /** What a number counts, shown behind it: "kg". */
  unit: z.string().optional(),
  /** A rating's look. */
  shape: z.enum(['numbers', 'stars', 'smileys']).optional(),
  labels: z.object({ low: z.string(), high: z.string() }).optional(),
  /** Default country of a phone number, ISO 3166. */
  country: z.string().optional(),
  accept: z.array(z.string()).optional(),
})
export type Question = z.infer<typeof question>
/** A question as a block puts it; the interpreter gives it its id. */
export type Asking = Omit<Question, 'id'>
