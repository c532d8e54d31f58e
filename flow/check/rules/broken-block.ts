import { nameOf } from '#flow/check/names.ts'
import type { Rule } from '#flow/check/problem-found.ts'

/** A block of a type that this version does not know, or whose data does not fit its type. */
export const brokenBlock: Rule = {
  name: 'brokenBlock',
  find: ({ flows }) =>
    [...flows.values()].flatMap(({ id, blocks }) =>
      [...blocks.values()]
        .filter(({ data }) => data === undefined)
        .map((block) => {
          const name = nameOf(block)
          const says = block.block
            ? {
                en: `${name.en} holds something that does not fit (${block.broken}). Open it and correct that field.`,
                fr: `${name.fr} contient quelque chose qui ne convient pas (${block.broken}). Ouvrez-le et corrigez ce champ.`,
              }
            : {
                en: `This version of Parcours has no block of the type “${block.record.type}”. Update Parcours, or replace the block.`,
                fr: `Cette version de Parcours n’a pas de bloc du type « ${block.record.type} ». Mettez Parcours à jour, ou remplacez le bloc.`,
              }
          return { severity: 'error' as const, flow: id, block: block.id, says }
        }),
    ),
}
