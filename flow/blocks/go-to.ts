import type { Finding } from '#flow/blocks/define-block.ts'
import { defineBlock } from '#flow/blocks/define-block.ts'
import { target } from '#flow/fields/target.ts'
import { toggle } from '#flow/fields/toggle.ts'

/** Goes on elsewhere: at another block of this flow, or in another flow, and comes back if it should. */
export const goTo = defineBlock({
  type: 'goTo',
  family: 'structure',
  icon: 'corner-down-right',
  words: {
    en: {
      title: 'Go to',
      description: 'Another block, or another flow and back.',
      keywords: 'jump loop link subflow call return reuse',
    },
    fr: {
      title: 'Aller à',
      description: 'Un autre bloc, ou un autre parcours avec retour.',
      keywords: 'saut boucle lien sous-parcours appel retour réutiliser',
    },
  },
  fields: {
    target: target({ label: { en: 'Go to', fr: 'Aller à' }, required: true }),
    andReturn: toggle({
      label: { en: 'Come back when that flow is over', fr: 'Revenir quand ce parcours est fini' },
      hint: { en: 'Not within one flow', fr: 'Pas à l’intérieur d’un même parcours' },
      initial: true,
    }),
  },
  ports: (data) =>
    data.andReturn && data.target?.flow
      ? [{ id: 'next', label: { words: { en: 'Back from there', fr: 'Au retour' } }, kind: 'main' }]
      : [],
  summary: (data) => {
    const { flow, block } = data.target ?? { flow: '', block: '' }
    return [{ type: 'place', flow, block, icon: data.andReturn && flow ? 'repeat' : 'corner-down-right' }]
  },
  enter(run, data) {
    // An unfinished block leads to a flow that cannot exist: the walk then says which block it is.
    const { flow, block } = data.target ?? { flow: '?', block: '' }
    const jump = { flow: flow || run.here.flow, ...(block && { block }) }
    return { jump, andReturn: data.andReturn && flow !== '' }
  },
  checks(data, { document, flow }): Finding[] {
    if (!data.target) return []
    const { block, flow: elsewhere } = data.target
    const id = elsewhere || flow
    const to = Object.hasOwn(document.flows, id) ? document.flows[id] : undefined
    if (to && (block ? Object.hasOwn(to.blocks, block) : elsewhere)) return []
    return [
      {
        rule: 'noTarget',
        severity: 'error',
        field: 'target',
        says: {
          en: 'The place it leads to is not there any more. Choose another.',
          fr: 'L’endroit où il mène n’existe plus. Choisissez-en un autre.',
        },
      },
    ]
  },
  docs: {
    en: 'Goes on at another block, without a long wire, or in another flow. A flow that is used in several places, such as *ask for an e-mail*, is called with **come back**: when it is over, the conversation goes on by the exit of this block.',
    fr: 'Continue à un autre bloc, sans long fil, ou dans un autre parcours. Un parcours utilisé à plusieurs endroits, comme *demander un e-mail*, s’appelle avec **revenir** : quand il est fini, la conversation continue par la sortie de ce bloc.',
  },
})
