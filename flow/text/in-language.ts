import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'

/** A value that is one text in each language (as a choice saves its labels), in this one; any other value as it is. */
export function inLanguage(value: Json, language: string): Json {
  if (!isJsonObject(value)) return value
  const texts = Object.entries(value)
  const isTexts = texts.every(([key, text]) => tag.test(key) && typeof text === 'string')
  return isTexts && Object.hasOwn(value, language) ? (value[language] ?? null) : value
}

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/
