import type { Rule } from '#flow/check/problem-found.ts'

/** A flow whose first block, or the main flow itself, is not there. */
export const missingStart: Rule = {
  name: 'missingStart',
  find({ document, flows }) {
    const without = [...flows.values()].filter(({ flow, blocks }) => !blocks.has(flow.start))
    const found = without.map(({ id, flow }) => ({
      severity: 'error' as const,
      flow: id,
      says: {
        en: `The flow “${flow.name}” has no first block. Add a start block to it.`,
        fr: `Le parcours « ${flow.name} » n’a pas de premier bloc. Ajoutez-y un bloc de début.`,
      },
    }))
    if (flows.has(document.main)) return found
    const says = {
      en: 'The bot has no main flow. Restore an earlier version, or import the file again.',
      fr: 'Le bot n’a pas de parcours principal. Restaurez une version antérieure, ou réimportez le fichier.',
    }
    return [...found, { severity: 'error', flow: document.main, says }]
  },
}
