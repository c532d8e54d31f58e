import { defineBlock } from '#flow/blocks/define-block.ts'
import { conditionField } from '#flow/fields/condition.ts'
import { items, ordered } from '#flow/fields/items.ts'
import { line } from '#flow/fields/line.ts'

/** Goes on by the first branch that holds, otherwise by "otherwise". */
export const condition = defineBlock({
  type: 'condition',
  family: 'decide',
  icon: 'split',
  words: {
    en: {
      title: 'Condition',
      description: 'Takes another way depending on what you know.',
      keywords: 'if else branch when switch',
    },
    fr: {
      title: 'Condition',
      description: 'Prend un autre chemin selon ce que vous savez.',
      keywords: 'si sinon branche quand',
    },
  },
  fields: {
    branches: items({
      label: { en: 'Branches', fr: 'Branches' },
      of: {
        label: line({ label: { en: 'Name of the exit', fr: 'Nom de la sortie' } }),
        when: conditionField({ label: { en: 'When', fr: 'Quand' }, required: true }),
      },
      title: 'label',
      min: 1,
      max: 30,
      initial: {
        c1: { order: 'a0', label: {}, when: { mode: 'groups', join: 'all', groups: {}, cel: '' } },
      },
      required: true,
    }),
  },
  ports: (data) => [
    ...ordered(data.branches).map(({ id, label }) => ({ id, label: { text: label }, kind: 'item' as const })),
    { id: 'otherwise', label: { words: { en: 'Otherwise', fr: 'Sinon' } }, kind: 'other' as const },
  ],
  summary: (data) => [
    ...ordered(data.branches).map(({ id, label }) => ({
      type: 'option' as const,
      id,
      text: label,
      port: id,
    })),
  ],
  enter(run, data) {
    const held = ordered(data.branches).find(({ when }) => run.holds(when))
    return { to: held?.id ?? 'otherwise' }
  },
  docs: {
    en: 'Branches are tried from top to bottom; the first that holds is taken, and **Otherwise** when none does. Build a branch from rules, or type an expression in CEL.',
    fr: 'Les branches sont essayées de haut en bas ; la première qui est vraie est prise, et **Sinon** quand aucune ne l’est. Composez une branche avec des règles, ou écrivez une expression en CEL.',
  },
})
