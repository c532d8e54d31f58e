import { defineBlock, next } from '#flow/blocks/define-block.ts'
import { plain } from '#flow/fields/plain.ts'
import { coerce } from '#flow/run/coerce.ts'

/** Counts that something was reached: a lead, a booking, an answer that helped. */
export const goal = defineBlock({
  type: 'goal',
  family: 'do',
  icon: 'flag',
  words: {
    en: {
      title: 'Goal',
      description: 'Counts what you are after: a lead, a sale.',
      keywords: 'conversion track analytics event kpi success',
    },
    fr: {
      title: 'Objectif',
      description: 'Compte ce que vous visez : un contact, une vente.',
      keywords: 'conversion suivi statistiques événement kpi réussite',
    },
  },
  fields: {
    goal: plain({
      label: { en: 'Name of the goal', fr: 'Nom de l’objectif' },
      placeholder: 'lead_qualified',
      max: 80,
      required: true,
    }),
    value: plain({
      label: { en: 'Value', fr: 'Valeur' },
      hint: { en: 'A number, or a variable that is one', fr: 'Un nombre, ou une variable qui en est un' },
      placeholder: '{{ amount }}',
      template: true,
      max: 200,
    }),
  },
  ports: () => [next],
  summary: (data) => [
    { type: 'line', text: `${data.goal || '…'}${data.value ? ` · ${data.value}` : ''}`, icon: 'flag' },
  ],
  enter(run, data) {
    const value = data.value.trim() ? coerce(run.fill(data.value), 'number') : null
    if (data.goal) {
      run.tell({
        type: 'track',
        from: run.here,
        goal: data.goal,
        ...(typeof value === 'number' && { value }),
      })
    }
    return { to: 'next' }
  },
  docs: {
    en: 'Counts that a conversation reached something, with a value if you like: *lead_qualified*, worth `{{ budget }}`. Results show how many reach it, and which way of an A/B split reaches it more.',
    fr: 'Compte qu’une conversation a atteint quelque chose, avec une valeur si vous voulez : *contact_qualifie*, d’une valeur de `{{ budget }}`. Les résultats montrent combien y arrivent, et quel chemin d’un test A/B y mène le plus.',
  },
})
