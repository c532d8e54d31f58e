import { z } from 'zod'
import type { JsonObject } from '#flow/json.ts'
import type { Endpoint } from '#server/live/endpoint.ts'
import * as schemas from '#server/live/schemas.ts'

const described: { [status: number]: string } = {
  400: 'The request cannot be read.',
  401: 'The token is missing or wrong, or the user’s HMAC is.',
  403: 'The bot does not talk on that site.',
  404: 'There is no such bot, conversation or file.',
  409: 'The conversation has ended.',
  413: 'The request is larger than it may be.',
  416: 'The file has no such part.',
  422: 'The request does not make sense, or its Idempotency-Key was used for another.',
  429: 'Too many requests: see Retry-After (seconds).',
  503: 'Not possible right now: see Retry-After (seconds).',
}

const components = {
  Conversation: schemas.conversation,
  Message: schemas.message,
  Input: schemas.input,
  Present: schemas.present,
  Begun: schemas.begun,
  Beginning: schemas.beginning,
  Answer: schemas.answer,
  Signal: schemas.signal,
  SentFile: schemas.sentFile,
  Problem: schemas.problem,
}

/** The OpenAPI 3.1 document of these endpoints: their own schemas, said in JSON Schema. */
export function openApi(endpoints: readonly Endpoint[]): JsonObject {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
  })
  const paths: { [path: string]: JsonObject } = {}
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Parcours: the live endpoint',
      version: '1',
      description: 'Talk to published bots. Times are RFC 3339; failures are RFC 9457 problems.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(made).map(([id, schema]) => [id, bare(schema as JsonObject)]),
      ),
      securitySchemes: {
        conversation: { type: 'http', scheme: 'bearer', description: 'The `token` of the conversation.' },
      },
    },
  }
}

function operation(endpoint: Endpoint): JsonObject {
  const { id, summary, description, params, query, body, files, token, keyed, headers, answers, problems } =
    endpoint
  const content: JsonObject | undefined = body
    ? { 'application/json': { schema: reference(body) } }
    : files
      ? { 'multipart/form-data': { schema: fileForm } }
      : undefined
  return {
    operationId: id,
    summary,
    description,
    security: token ? [{ conversation: [] }] : [],
    parameters: [
      ...parameters(params, 'path'),
      ...(query ? parameters(query, 'query') : []),
      ...(keyed ? [idempotencyKey] : []),
      ...Object.entries(headers ?? {}).map(([name, said]) => ({
        name,
        in: 'header',
        ...said,
        schema: { type: 'string' },
      })),
    ],
    ...(content && { requestBody: { required: files !== undefined, content } }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, schema, contentType = 'application/json' }]) => [
          status,
          { description, content: { [contentType]: { schema: schema ? reference(schema) : {} } } },
        ]),
      ),
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: described[status] ?? '',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

const fileForm = {
  type: 'object',
  properties: { file: { type: 'string', format: 'binary' } },
  required: ['file'],
}

const idempotencyKey = {
  name: 'idempotency-key',
  in: 'header',
  description:
    'At least 128 random bits. A repeated request is answered as the first one was, and acts once, for as long as the conversation exists.',
  schema: { type: 'string', minLength: 22, maxLength: 200 },
}

function reference(schema: z.ZodType): JsonObject {
  const found = Object.entries(components).find(([, component]) => component === schema)
  return found
    ? { $ref: `#/components/schemas/${found[0]}` }
    : bare(z.toJSONSchema(schema, { io: 'input' }) as JsonObject)
}

function parameters(shape: z.ZodObject, place: 'path' | 'query'): JsonObject[] {
  return Object.entries(shape.shape).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: bare(z.toJSONSchema(schema as z.ZodType, { io: 'input' }) as JsonObject),
  }))
}

/** Without what says where a schema stands by itself: here it stands in the document. */
function bare({ $schema: _, $id: __, ...schema }: JsonObject): JsonObject {
  return schema
}
