import { z } from 'zod'
import type { Request } from '#flow/run/effect.ts'

const short = z.string().max(2000)
const long = z.string().max(100_000)
const pair = z.object({ name: short, value: long, secret: z.string().max(80).optional() })

/** A question to the outside as the simulator's interpreter asks it. */
export const simulatedAsk = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('http'),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string().max(8000),
    query: z.array(pair).max(100),
    headers: z.array(pair).max(100),
    body: z.object({ type: z.enum(['none', 'json', 'form', 'text']), text: z.string().max(1_000_000) }),
    timeoutMs: z.number().min(0).max(60_000),
    retries: z.int().min(0).max(10),
    repeatable: z.boolean(),
  }),
  z.object({
    type: z.literal('table'),
    table: z.string().max(80),
    operation: z.enum(['find', 'insert', 'update', 'upsert', 'count']),
    match: z
      .array(
        z.object({
          column: z.string().max(80),
          value: z.json(),
          ignore: z.enum(['case', 'format']).optional(),
        }),
      )
      .max(20),
    values: z.record(z.string().max(80), z.json()),
    limit: z.int().min(0).max(1000),
  }),
  z.object({ type: z.literal('mail'), to: short, replyTo: short, subject: short, text: long }),
  z.object({ type: z.literal('presence'), team: z.string().max(200) }),
  z.object({ type: z.literal('ownData') }),
]) satisfies z.ZodType<Request>
