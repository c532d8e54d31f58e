import type { Family } from '#flow/blocks/define-block.ts'

/** A family's left edge. */
export const familyEdge: { [F in Family]: string } = {
  say: 'bg-say',
  ask: 'bg-ask',
  decide: 'bg-decide',
  do: 'bg-do',
  human: 'bg-human',
  structure: 'bg-structure',
}
