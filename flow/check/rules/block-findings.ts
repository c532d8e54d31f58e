import type { Rule } from '#flow/check/problem-found.ts'

/** What a block's own module finds wrong with it. */
export const blockFindings: Rule = {
  name: 'block',
  find: ({ document, flows }) =>
    [...flows.values()].flatMap(({ id: flow, blocks }) =>
      [...blocks.values()].flatMap(({ id, block, data }) =>
        block && data !== undefined
          ? block.checks(data, { document, flow, id }).map((finding) => ({ ...finding, flow, block: id }))
          : [],
      ),
    ),
}
