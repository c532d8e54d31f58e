import { blockOf } from '#flow/blocks/registry.ts'
import type { BlockRef, FlowDocument } from '#flow/document.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import type { Json } from '#flow/json.ts'
import { normalise } from '#flow/text/normalise.ts'

/** A text that was found: where, in which language when it has one, and the line around it. */
export type FoundText = BlockRef & { language: string | null; text: string }

const localizedKinds = new Set(['text', 'line', 'terms'])

/**
 * Every text of a document that contains what is typed, whatever its accents and case: what is said, choices, variables,
 * conditions, addresses, names of blocks; all flows (the one that is `home` first) and all languages, `most` at the most.
 */
export function findTexts(
  document: FlowDocument,
  typed: string,
  home = document.main,
  most = 500,
): FoundText[] {
  const query = normalise(typed)
  if (!query) return []
  const found: FoundText[] = []
  const flows = Object.entries(document.flows).sort(([a], [b]) => Number(b === home) - Number(a === home))
  for (const [flow, { blocks }] of flows) {
    for (const [block, record] of Object.entries(blocks)) {
      const add = (text: string, language: string | null) => {
        if (found.length < most && normalise(text).includes(query))
          found.push({ flow, block, language, text })
      }
      if (record.name) add(record.name, null)
      else for (const said of new Set(titlesOf(record.type))) add(said, null)
      for (const { field, value } of fieldValues(record)) {
        const isLocalized = localizedKinds.has(field.kind)
        for (const { text, key } of textsIn(value)) add(text, isLocalized ? key : null)
      }
    }
  }
  return found
}

function titlesOf(type: string): string[] {
  const said = blockOf(type)?.words
  return said ? [said.en.title, said.fr.title] : [type]
}

/** The texts inside a value, with the key at its top that leads to each. */
function textsIn(value: Json, key: string | null = null): { text: string; key: string | null }[] {
  if (typeof value === 'string') return value.trim() ? [{ text: value, key }] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value)
    .filter(([name]) => name !== 'order')
    .flatMap(([name, inside]) => textsIn(inside, key ?? name))
}
