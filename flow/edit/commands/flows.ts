import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument, Interrupt, SubFlow } from '#flow/document.ts'
import { interrupt as interruptSchema } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, flowAt, freshId, isRefused, json, refuse } from '#flow/edit/commands/commands.ts'
import { fieldValues } from '#flow/edit/field-values.ts'
import { isJsonObject } from '#flow/json.ts'

/** Adds a flow, one that others go to or an interrupt: with nothing but its start, or with the content given. */
export function addFlow(
  document: FlowDocument,
  ids: Ids,
  { name, interrupt, content = empty() }: { name: string; interrupt?: Interrupt; content?: Content },
): Commanded {
  const named = fitName(name)
  if (isRefused(named)) return named
  const id = freshId(ids, document.flows)
  const writer = draftOf(document)
  writer.put(['flows', id], {
    ...named,
    role: interrupt ? 'interrupt' : 'sub',
    ...(interrupt && { interrupt: json(interrupt) }),
    ...json(content),
  })
  return changed(document, writer, ids, { did: 'addFlow', subject: named.name })
}

type Content = Pick<SubFlow, 'start' | 'blocks' | 'edges' | 'layout'>

function empty(): Content {
  const start = blockOf('start')?.initial() ?? { type: 'start' }
  return { start: 'start', blocks: { start }, edges: {}, layout: { start: { x: 0, y: 0 } } }
}

/** Removes a flow with all its blocks. Refused for the main one, and while a block of another flow goes to it. */
export function removeFlow(document: FlowDocument, ids: Ids, { flow }: { flow: string }): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  if (flow === document.main) {
    return refuse(
      'The conversation begins in this flow: it stays.',
      'La conversation commence dans ce parcours : il reste.',
    )
  }
  const sources = flowsThatGoTo(document, flow)
  if (sources.length > 0) {
    const names = sources.join(', ')
    return refuse(
      `Blocks of another flow go to it (${names}).`,
      `Des blocs d’un autre parcours y mènent (${names}).`,
    )
  }
  const writer = draftOf(document)
  writer.put(['flows', flow], undefined)
  return changed(document, writer, ids, { did: 'removeFlow', subject: inFlow.name })
}

export function renameFlow(
  document: FlowDocument,
  ids: Ids,
  { flow, name }: { flow: string; name: string },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  const named = fitName(name)
  if (isRefused(named)) return named
  const writer = draftOf(document)
  writer.put(['flows', flow, 'name'], named.name)
  return changed(document, writer, ids, { did: 'renameFlow', subject: inFlow.name })
}

/** Changes what starts an interrupt: its words, its button, and what happens when it is over. */
export function setInterrupt(
  document: FlowDocument,
  ids: Ids,
  { flow, interrupt }: { flow: string; interrupt: Interrupt },
): Commanded {
  const inFlow = flowAt(document, flow)
  if (isRefused(inFlow)) return inFlow
  if (inFlow.role !== 'interrupt' || !interruptSchema.strict().safeParse(interrupt).success) {
    return refuse('This flow cannot be started so.', 'Ce parcours ne peut pas être déclenché ainsi.')
  }
  const writer = draftOf(document)
  writer.put(['flows', flow, 'interrupt'], json(interrupt))
  return changed(document, writer, ids, { did: 'setInterrupt', subject: inFlow.name })
}

function fitName(name: string) {
  const trimmed = name.trim()
  if (trimmed.length > 0 && trimmed.length <= 200) return { name: trimmed }
  return refuse('A flow has a name of 1 to 200 characters.', 'Un parcours a un nom de 1 à 200 caractères.')
}

/** Names of the other flows in which a block goes to this one. */
function flowsThatGoTo(document: FlowDocument, flow: string): string[] {
  const others = Object.entries(document.flows).filter(([id]) => id !== flow)
  return others
    .filter(([, { blocks }]) =>
      Object.values(blocks).some((record) =>
        fieldValues(record).some(
          ({ field, value }) => field.kind === 'target' && isJsonObject(value) && value.flow === flow,
        ),
      ),
    )
    .map(([, { name }]) => name)
}
