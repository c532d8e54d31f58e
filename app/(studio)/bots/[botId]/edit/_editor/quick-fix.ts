import type { Fix, ProblemFound } from '#flow/check/problem-found.ts'
import type { FlowDocument } from '#flow/document.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { refuse } from '#flow/edit/commands/commands.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { addVariable } from '#flow/edit/commands/variables.ts'
import { valueAt } from '#flow/json.ts'

/** The command that repairs a problem, when one click can. */
export function quickFix(document: FlowDocument, ids: Ids, problem: ProblemFound, fix: Fix): Commanded {
  const { flow, block = '' } = problem
  switch (fix.does) {
    case 'removeBlock':
      return removeBlocks(document, ids, { flow, blocks: [block] })
    case 'disconnect':
      return disconnect(document, ids, { flow, from: [{ block, port: fix.port }] })
    case 'declareVariable':
      return addVariable(document, ids, { name: fix.variable, variable: { type: 'text' } })
    case 'connectToHuman':
      return toHuman(document, ids, flow, { block, port: fix.port })
    case 'addHuman':
      return toHuman(document, ids, flow, null)
    case 'copyText': {
      const path = [fix.field, ...(fix.item ? [fix.item] : []), ...(fix.sub?.split('/') ?? [])]
      const value = valueAt(document.flows[flow]?.blocks[block] as never, [...path, fix.from])
      return setField(document, ids, { flow, block, path: [...path, fix.to], value })
    }
  }
}

/** Leads an exit to the hand-off that is there, or to a new one beside it. */
function toHuman(
  document: FlowDocument,
  ids: Ids,
  flow: string,
  from: { block: string; port: string } | null,
): Commanded {
  const inFlow = document.flows[flow]
  if (!inFlow) return refuse('This flow is no longer there.', 'Ce parcours n’existe plus.')
  const there = Object.entries(inFlow.blocks).find(([, { type }]) => type === 'handOff')?.[0]
  if (there && from) return connect(document, ids, { flow, from, to: there })
  const near = inFlow.layout[from?.block ?? inFlow.start] ?? { x: 0, y: 0 }
  const at = { x: near.x + 360, y: near.y + 200 }
  return addBlock(document, ids, { flow, type: 'handOff', at, ...(from && { from }) })
}
