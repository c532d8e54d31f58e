import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '#flow/json.ts'
import { caller, greeter } from '#server/testing/bots.ts'
import { testLive } from '#server/testing/live.ts'
import { schemaArbitrary } from '#server/testing/schema-arbitrary.ts'

const live = testLive({
  runners: { http: async () => ({ outcome: 'success', value: { status: 'shipped' } }) },
})

type Operation = {
  operationId: string
  parameters: { name: string; in: string; schema: JsonObject; required?: boolean }[]
  requestBody?: { content: { [type: string]: { schema: JsonObject } } }
  responses: { [status: string]: { content: { [type: string]: { schema: JsonObject } } } }
}
type Document = {
  openapi: string
  paths: { [path: string]: { [method: string]: Operation } }
  components: { schemas: JsonObject }
}

const read = async () => (await live.ask<Document>('GET', '/openapi.json')).body
const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the OpenAPI document', () => {
  it('has every endpoint of the API', async () => {
    const document = await read()
    expect(document.openapi).toBe('3.1.0')
    expect(operationsOf(document).map(({ path, method }) => `${method} ${path}`)).toEqual(
      expect.arrayContaining([
        'post /bots/{slug}/conversations',
        'post /conversations/{id}/messages',
        'post /conversations/{id}/signals',
        'post /conversations/{id}/files',
        'get /conversations/{id}',
        'get /conversations/{id}/events',
      ]),
    )
  })

  it('refers to nothing that is not in it', async () => {
    const document = await read()
    for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name ?? '')
  })
})

describe('whatever is asked', () => {
  let document: Document
  let validate: (schema: JsonObject, value: unknown) => string[]
  beforeAll(() => {
    const compiled = new Map<string, ReturnType<Ajv2020['compile']>>()
    validate = (schema, value) => {
      const key = JSON.stringify(schema)
      const check =
        compiled.get(key) ??
        new Ajv2020({ strict: false, validateFormats: false }).compile({
          ...schema,
          components: document.components,
        })
      compiled.set(key, check)
      return check(value)
        ? []
        : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
    }
  })

  /** What may stand in a place: mostly what its schema allows, at times anything. */
  const given = (schema: JsonObject) => {
    const fitting = schemaArbitrary(schema, document.components.schemas)
    return fc.oneof({ weight: 8, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue() })
  }

  const request = (operation: Operation) => {
    const body = operation.requestBody?.content
    const json = body?.['application/json']?.schema
    return fc.record({
      parameters: fc.tuple(
        ...operation.parameters.map(({ schema }) =>
          fc.option(
            fc.oneof({ weight: 8, arbitrary: given(schema) }, fc.string({ unit: 'binary', maxLength: 50 })),
            { freq: 2 },
          ),
        ),
      ),
      knownAddress: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
      token: fc.oneof({ weight: 6, arbitrary: fc.constant('right') }, fc.constantFrom('none', 'wrong')),
      body: json
        ? fc.oneof({ weight: 9, arbitrary: given(json).map((value) => JSON.stringify(value)) }, fc.string())
        : fc.string(),
      contentType: fc.oneof(
        { weight: 9, arbitrary: fc.constant(Object.keys(body ?? {})[0] ?? 'application/json') },
        fc.constantFrom(
          'text/plain',
          'multipart/form-data; boundary=',
          'application/json; charset=utf-7',
          '',
        ),
      ),
    })
  }

  it('is answered as the document says, and never by 500', { timeout: 300_000 }, async () => {
    document = await read()
    await live.publish(greeter())
    await live.publish(caller(), { slug: 'caller' })
    const talks = [await live.begin(), await live.begin({}, { slug: 'caller' })]
    let turn = 0
    for (const { path, method, operation } of operationsOf(document)) {
      await fc.assert(
        fc.asyncProperty(request(operation), async (asked) => {
          const talk = talks[turn++ % 2]
          const headers: Record<string, string> = {}
          const query = new URLSearchParams()
          let address = path
          operation.parameters.forEach((parameter, index) => {
            const value = asked.parameters[index]
            const text = typeof value === 'string' ? value : JSON.stringify(value)
            const known = { slug: 'test', id: talk?.id ?? '' }[parameter.name]
            if (parameter.in === 'path')
              address = address.replace(`{${parameter.name}}`, encoded((asked.knownAddress && known) || text))
            else if (value === null || value === undefined) return
            else if (parameter.in === 'query') query.set(parameter.name, text.toWellFormed())
            else if (/^[\x20-\x7e]*$/.test(text)) headers[parameter.name] = text
          })
          if (asked.contentType) headers['content-type'] = asked.contentType
          const token = { right: talk?.token ?? '', wrong: 'wrong', none: '' }[asked.token]
          const reply = await answered(
            `http://bots.example/api/v1${address}${query.size ? `?${query}` : ''}`,
            method.toUpperCase(),
            { host: 'bots.example', ...headers, ...(token && { authorization: `Bearer ${token}` }) },
            method === 'post' ? asked.body : undefined,
          )
          expect(reply.status, `${method} ${address}: ${JSON.stringify(reply.body)}`).not.toBe(500)
          const response = operation.responses[reply.status]
          expect(response, `${operation.operationId} answered ${reply.status}`).toBeDefined()
          const schema = response?.content[reply.type]?.schema
          expect(schema, `${operation.operationId} answered ${reply.status} in ${reply.type}`).toBeDefined()
          if (/json$/.test(reply.type)) expect(validate(schema ?? {}, reply.body)).toEqual([])
        }),
        { numRuns: 200 },
      )
    }
  })

  async function answered(
    url: string,
    method: string,
    headers: Record<string, string>,
    body: string | undefined,
  ) {
    const response = await live.door.request(url, { method, headers, ...(body !== undefined && { body }) })
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    if (type === 'text/event-stream') await response.body?.cancel()
    const text = type === 'text/event-stream' ? '' : await response.text()
    return { status: response.status, type, body: /json$/.test(type) ? JSON.parse(text) : text }
  }
})

/** A part of a path that stays one: not "..", which a client would resolve. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/^\.+$/, '%2E') || '%20'
}
