import { nameOf } from '#flow/check/names.ts'
import type { Rule } from '#flow/check/problem-found.ts'

/** What a block's own module finds wrong with it. */
export const blockFindings: Rule = {
  name: 'block',
  find: ({ document, flows }) =>
    [...flows.values()].flatMap(({ id: flow, blocks }) =>
      [...blocks.values()].flatMap((checked) => {
        const { id, block, data } = checked
        if (!block || data === undefined) return []
        return block.checks(data, { document, flow, id }).map(({ says, ...finding }) => {
          const name = nameOf(checked)
          const named = { en: `${name.en}: ${says.en}`, fr: `${name.fr}\u00a0: ${says.fr}` }
          return { ...finding, says: named, there: says, flow, block: id }
        })
      }),
    ),
}
