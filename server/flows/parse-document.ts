import type { FlowDocument } from '#flow/document.ts'
import { documentVersion, flowDocument } from '#flow/document.ts'
import { isJsonObject } from '#flow/json.ts'
import { Problem } from '#server/problem.ts'

/** A document that came as a file. Problems: notAFlow, with what is wrong and where; newerFlow. */
export function parseDocument(text: string): FlowDocument {
  const given = parse(text)
  if (!isJsonObject(given) || given.format !== 'parcours.flow')
    throw new Problem('notAFlow', { why: 'anotherFormat' })
  if (typeof given.version === 'number' && given.version > documentVersion)
    throw new Problem('newerFlow', { version: given.version, known: documentVersion })
  const read = flowDocument.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new Problem('notAFlow', { why: 'broken', path: issue?.path.map(String) ?? [] })
}

function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('notAFlow', { why: 'notJson' })
  }
}
