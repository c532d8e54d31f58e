import type { FlowDocument } from '#flow/document.ts'
import { documentVersion } from '#flow/document.ts'
import { isJsonObject } from '#flow/json.ts'
import { migrate } from '#flow/migrate/migrate.ts'
import { Problem } from '#server/problem.ts'
import { safeJson } from '#server/safe-json.ts'

/** A document that came as a file, of whatever version. Problems: notAFlow, newerFlow, with words for who brought it. */
export function parseDocument(text: string): FlowDocument {
  // What is no JSON is no flow either: the words are the same.
  const given = safeJson(text) ?? null
  const read = migrate(given)
  if (read.ok) return read.document
  const version = isJsonObject(given) ? given.version : undefined
  const isNewer = typeof version === 'number' && version > documentVersion
  throw new Problem(isNewer ? 'newerFlow' : 'notAFlow', { says: { ...read.says } })
}
