import type { FlowDocument, SubFlow } from '#flow/document.ts'
import { blockName } from '#flow/edit/block-name.ts'
import { describeBlock } from '#flow/edit/describe/describe-block.ts'
import { describeExit } from '#flow/edit/describe/describe-exit.ts'
import {
  describeFlow,
  describeMain,
  describeSetting,
  describeVariable,
} from '#flow/edit/describe/describe-rest.ts'
import type { Between, Line } from '#flow/edit/describe/line.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { difference } from '#flow/edit/difference.ts'
import { placeOf } from '#flow/edit/place.ts'
import { isBlock, isPosition } from '#flow/edit/records.ts'
import { plural } from '#flow/words.ts'

/**
 * What changed from one document to another, for people: blocks, texts by language, exits, variables, settings. Moves
 * come last and are counted. Texts for visitors are quoted; what else an author typed (addresses, headers, values) is
 * named but never shown: people keep secrets in the strangest places.
 */
export function describeChanges(before: FlowDocument, after: FlowDocument): Line[] {
  const between = { before, after }
  const edits = difference(before, after)
  const lines = grouped(edits, between).flatMap((group) => describeGroup(between, group))
  return [...lines, ...describeMoves(between, edits)]
}

/** Edits of one thing that reads as one: of a field of a block, its items and languages apart. */
function grouped(edits: readonly Edit[], { before, after }: Between): Edit[][] {
  const contents = edits.filter(({ path }) => !isPosition(path))
  const groups = Map.groupBy(contents, ({ path, after: set }) => {
    const place = placeOf(set === undefined ? before : after, path)
    const { of, flow, block, port, variable, field, item, sub, language } = place
    if (of === 'flow') return JSON.stringify([of, flow, field])
    if (of === 'variable') return JSON.stringify([of, variable])
    const part = of === 'block' && path.at(-1) === 'order' ? ['order'] : [item, sub, language]
    return JSON.stringify([of, flow, block, port, field, ...part])
  })
  return [...groups.values()]
}

function describeGroup(between: Between, edits: Edit[]): Line[] {
  const [edit] = edits
  if (!edit) return []
  const place = placeOf(edit.after === undefined ? between.before : between.after, edit.path)
  switch (place.of) {
    case 'block':
      return isBlock(edit.path) ? describeWholeBlock(between, edit) : describeBlock(between, place, edit)
    case 'exit':
      return describeExit(between, place, edit)
    case 'flow':
      return describeFlow(between, place, edit)
    case 'variable':
      return describeVariable(place, edit)
    case 'settings':
      return describeSetting(place, edit)
    case 'main':
      return describeMain(between)
    case 'position':
      return []
  }
}

function describeWholeBlock({ before, after }: Between, { path, after: set }: Edit): Line[] {
  const [, flow = '', , block = ''] = path
  const isAdded = set !== undefined
  const document = isAdded ? after : before
  const record = document.flows[flow]?.blocks[block]
  if (!record) return []
  const name = blockName(document, record)
  return isAdded
    ? [{ kind: 'added', flow, block, says: { en: `${name.en} added`, fr: `${name.fr} ajouté` } }]
    : [{ kind: 'removed', flow, says: { en: `${name.en} removed`, fr: `${name.fr} supprimé` } }]
}

function describeMoves({ before, after }: Between, edits: readonly Edit[]): Line[] {
  const moved = edits.filter(({ path }) => {
    const [, flow = '', , block = ''] = path
    return isPosition(path) && has(before.flows[flow], block) && has(after.flows[flow], block)
  })
  return [...Map.groupBy(moved, ({ path }) => path[1] ?? '')].map(([flow, { length }]) => ({
    kind: 'moved',
    flow,
    says: {
      en: plural('en', length, { one: '# block moved', other: '# blocks moved' }),
      fr: plural('fr', length, { one: '# bloc déplacé', other: '# blocs déplacés' }),
    },
  }))
}

function has(flow: SubFlow | undefined, block: string): boolean {
  return flow !== undefined && Object.hasOwn(flow.blocks, block)
}
