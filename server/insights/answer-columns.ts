import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument, SubFlow, VariableType } from '#flow/document.ts'

/** A variable as a column of collected answers; `type` null: today's version knows it no more. */
export type AnswerColumn = { name: string; type: VariableType | null }

/**
 * The variables of a bot in the order in which a conversation fills them, then those that nothing fills, then those that only earlier
 * versions had. Constants of the bot (`bot.x`) are no answers.
 */
export function answerColumns(document: FlowDocument, names: readonly string[]): AnswerColumn[] {
  const { variables, flows, main } = document
  const all = [flows[main], ...Object.values(flows)].filter((flow) => flow !== undefined)
  const filled = all.flatMap(writtenIn).filter((name) => Object.hasOwn(variables, name))
  const ordered = new Set([...filled, ...Object.keys(variables).sort(), ...[...names].sort()])
  return [...ordered]
    .filter((name) => !name.startsWith('bot.'))
    .map((name) => ({ name, type: Object.hasOwn(variables, name) ? (variables[name]?.type ?? null) : null }))
}

/** What the blocks of a flow write, those first that are reached in fewer steps. */
function writtenIn({ start, blocks, edges }: SubFlow): string[] {
  const order = [start]
  const seen = new Set(order)
  for (const id of order) {
    for (const next of Object.values(edges[id] ?? {})) {
      if (seen.has(next)) continue
      seen.add(next)
      order.push(next)
    }
  }
  return order.flatMap((id) => {
    const record = blocks[id]
    const block = record && blockOf(record.type)
    const read = block?.schema.safeParse(record)
    return block && read?.success ? block.writes(read.data).map(({ variable }) => variable) : []
  })
}
