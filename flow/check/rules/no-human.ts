import type { Rule } from '#flow/check/problem-found.ts'

/** Nobody can reach a human: no interrupt "human" and no hand-off that a conversation can come to. */
export const noHuman: Rule = {
  name: 'noHuman',
  find({ document, flows }) {
    const all = [...flows.values()]
    const offered = all.some(
      ({ flow, blocks, reachable }) =>
        flow.interrupt?.name === 'human' ||
        [...blocks.values()].some(({ id, record }) => record.type === 'handOff' && reachable.has(id)),
    )
    if (offered) return []
    const says = {
      en: 'Visitors have no way to a human. Add the interrupt “human”, or a hand-off block.',
      fr: 'Vos visiteurs ne peuvent joindre aucun humain. Ajoutez l’interruption « humain », ou un bloc de transfert.',
    }
    return [{ severity: 'warning', flow: document.main, says, fix: { does: 'addHuman' } }]
  },
}
