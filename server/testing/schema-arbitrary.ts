import fc from 'fast-check'
import type { Json, JsonObject } from '#flow/json.ts'

/** Values that a JSON Schema (of the kind that zod writes) allows; references lead into `schemas`. */
export function schemaArbitrary(schema: JsonObject, schemas: JsonObject, depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === 'string') {
    const target = schemas[schema.$ref.split('/').at(-1) ?? '']
    // Of what refers to itself, the first few levels are enough.
    return depth > 4 || !target
      ? fc.constant(null)
      : schemaArbitrary(target as JsonObject, schemas, depth + 1)
  }
  const inner = (value: Json | undefined) => schemaArbitrary((value ?? {}) as JsonObject, schemas, depth + 1)
  const union = (schema.anyOf ?? schema.oneOf) as Json[] | undefined
  if (union) return fc.oneof(...union.map(inner))
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return fc.integer({ min: bound(schema.minimum, -(2 ** 31)), max: bound(schema.maximum, 2 ** 31 - 1) })
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(inner(schema.items), { maxLength: Math.min(5, bound(schema.maxItems, 5)) })
    case 'object':
      return objectOf(schema, inner)
    default:
      return fc.jsonValue()
  }
}

function textOf(schema: JsonObject): fc.Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid()
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern, 'u'))
  const minLength = bound(schema.minLength, 0)
  const maxLength = Math.min(minLength + 40, bound(schema.maxLength, minLength + 40))
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength, maxLength }),
    fc.string({ unit: 'binary', minLength, maxLength }),
    fc
      .constantFrom('human', 'restart', '__proto__', '{{ name }}', '\0', '\ud800', "'; drop table events; --")
      .filter((text) => text.length >= minLength),
  )
}

function objectOf(schema: JsonObject, inner: (value: Json | undefined) => fc.Arbitrary<unknown>) {
  const properties = Object.entries((schema.properties ?? {}) as JsonObject)
  const record = fc.record(Object.fromEntries(properties.map(([name, value]) => [name, inner(value)])), {
    requiredKeys: (schema.required ?? []) as string[],
  })
  const more = schema.additionalProperties
  if (typeof more !== 'object' || more === null) return record
  return fc
    .tuple(record, fc.dictionary(fc.string(), inner(more), { maxKeys: 5 }))
    .map(([known, others]) => ({ ...others, ...known }))
}

function bound(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? Math.min(Math.max(value, -(2 ** 31)), 2 ** 31 - 1) : otherwise
}
