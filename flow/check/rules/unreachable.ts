import { nameOf } from '#flow/check/names.ts'
import type { Rule } from '#flow/check/problem-found.ts'

/** A block that no conversation can come to. */
export const unreachable: Rule = {
  name: 'unreachable',
  find: ({ flows }) =>
    [...flows.values()].flatMap(({ id, blocks, reachable, flow }) =>
      [...blocks.values()]
        .filter((block) => !reachable.has(block.id) && block.id !== flow.start)
        .map((block) => {
          const name = nameOf(block)
          return {
            severity: 'warning' as const,
            flow: id,
            block: block.id,
            says: {
              en: `Nothing leads to ${name.en}. Wire an exit to it, or remove it.`,
              fr: `Rien ne mène à ${name.fr}. Reliez-y une sortie, ou supprimez-le.`,
            },
            fix: { does: 'removeBlock' as const },
          }
        }),
    ),
}
