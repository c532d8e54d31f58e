import type { FlowDocument } from '#flow/document.ts'
import type { Mention } from '#flow/edit/mentions.ts'
import { mentionsIn, namesIn } from '#flow/edit/mentions.ts'
import type { Place } from '#flow/edit/place.ts'
import { placeOf } from '#flow/edit/place.ts'

/** A place where a variable is used: "variable" names it (saved into, compared), the others read it in a text. */
export type Use = Place & { how: Mention['how'] }

/** Where a variable is used, block by block, in the order of the document. */
export function usesOf(document: FlowDocument, variable: string): Use[] {
  return Object.entries(document.flows).flatMap(([flow, { blocks }]) =>
    Object.entries(blocks).flatMap(([block, record]) =>
      mentionsIn(record)
        .filter((mention) => mention.text.includes(lastOf(variable)) && namesIn(mention).includes(variable))
        .map(({ path, how }) => ({ ...placeOf(document, ['flows', flow, 'blocks', block, ...path]), how })),
    ),
  )
}

/** A name's own part: a text that has not even that needs no parsing. */
function lastOf(variable: string): string {
  return variable.slice(variable.indexOf('.') + 1)
}
