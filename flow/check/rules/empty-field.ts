import { placeName } from '#flow/check/names.ts'
import type { Rule } from '#flow/check/problem-found.ts'
import { placedValues } from '#flow/check/texts.ts'

/** A required field, other than a text, that was left empty. */
export const emptyField: Rule = {
  name: 'emptyField',
  find: ({ flows }) =>
    [...flows.values()].flatMap(({ blocks, reachable }) =>
      [...blocks.values()]
        .filter(({ id }) => reachable.has(id))
        .flatMap((block) =>
          placedValues(block)
            .filter(({ field, value }) => field.required && isEmpty(field.kind, value))
            .map((placed) => {
              const { name, item, sub } = placed
              const called = placeName(block, placed)
              return {
                severity: 'error' as const,
                flow: block.flow,
                block: block.id,
                field: name,
                ...(item && { item }),
                ...(sub && { sub }),
                says: {
                  en: `${called.en} is needed. Fill it in.`,
                  fr: `${called.fr} est nécessaire. Remplissez-le.`,
                },
                there: { en: 'Needed. Fill it in.', fr: 'Nécessaire. Remplissez-le.' },
              }
            }),
        ),
    ),
}

function isEmpty(kind: string, value: unknown): boolean {
  if (kind === 'text' || kind === 'line') return false
  if (value === null || value === undefined || value === '') return true
  if (kind === 'items') return Object.keys(value).length === 0
  if (kind !== 'condition') return false
  const { mode, cel, groups } = value as { mode: string; cel: string; groups: object }
  return mode === 'cel' ? !cel.trim() : Object.keys(groups).length === 0
}
