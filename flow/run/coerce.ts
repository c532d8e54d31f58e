import type { VariableType } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** The longest text a variable keeps, in UTF-16 units, and the largest JSON, in characters. */
const largestText = 20_000
export const largestJson = 100_000

/**
 * A value in a variable's type. What does not fit is null rather than something it never was: "abc" is no number, and
 * text stays text ("2026-11-22" is not a subtraction). Larger than a variable may be: cut (text) or null.
 */
export function coerce(value: Json, type: VariableType): Json {
  if (value === null) return null
  switch (type) {
    case 'text':
      return typeof value === 'object' ? asText(JSON.stringify(value)) : asText(String(value))
    case 'number': {
      const number = typeof value === 'string' ? Number(value.trim() || Number.NaN) : Number(value)
      return typeof value === 'object' || !Number.isFinite(number) ? null : number
    }
    case 'boolean':
      return asBoolean(value)
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(value)
        ? value
        : null
    case 'list':
      return sized(Array.isArray(value) ? value : [value])
    case 'object':
      return isJsonObject(value) || Array.isArray(value) ? sized(value) : null
  }
}

function asText(text: string): string {
  return text.length > largestText ? text.slice(0, largestText) : text
}

function asBoolean(value: Json): boolean | null {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  if (typeof value !== 'string') return null
  if (/^(true|yes|oui|vrai|1)$/i.test(value.trim())) return true
  return /^(false|no|non|faux|0)$/i.test(value.trim()) ? false : null
}

function sized(value: Json): Json {
  return JSON.stringify(value).length > largestJson ? null : value
}
