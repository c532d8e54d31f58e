import { parsedRecord } from '#flow/blocks/parsed-record.ts'
import type { BlockRecord, FlowDocument, SubFlow } from '#flow/document.ts'
import { blockRecord, settings, subFlow, variable, variableName } from '#flow/document.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import { conflictAt } from '#flow/edit/conflict.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { asJson, isBlock, isEdge, isPosition } from '#flow/edit/records.ts'
import { valueAt } from '#flow/json.ts'

/**
 * What edits broke: a wire from or to a block that is not there, a flow without its start, a value that its schema
 * refuses where what was there before was accepted. Two changes that are each right can do so together (one wires a
 * block, the other removes it). Costs as much as the edits, not as the document.
 */
export function unsound(before: FlowDocument, after: FlowDocument, edits: readonly Edit[]): Conflict[] {
  const checked = new Set<string>()
  const conflicts = edits.flatMap((edit) => {
    const reason = reasonOf(before, after, edit, checked)
    return reason ? [conflictAt(before, reason, edit, valueAt(asJson(before), edit.path))] : []
  })
  return [...conflicts, ...stillNeeded(before, after, edits)]
}

function reasonOf(
  before: FlowDocument,
  after: FlowDocument,
  edit: Edit,
  checked: Set<string>,
): Conflict['reason'] | null {
  const [root, id = '', part, key = ''] = edit.path
  if (root === 'main') return own(after.flows, after.main) ? null : 'gone'
  const flow = root === 'flows' ? own(after.flows, id) : undefined
  if (root === 'flows' && !flow) return after.main === id ? 'needed' : null
  if (flow && isPosition(edit.path)) return edit.after === undefined || own(flow.blocks, key) ? null : 'gone'
  if (flow && isEdge(edit.path))
    return edit.after === undefined || isSoundEdge(flow, edit.path) ? null : 'gone'

  const record = JSON.stringify(part === 'blocks' ? [root, id, part, key] : [root, id])
  if (checked.has(record)) return null
  checked.add(record)
  const valid = validityOf(edit.path)
  return valid(before) && !valid(after) ? 'invalid' : null
}

/** How to tell whether what a path leads to is valid. Absent counts as valid: what is new must be so by itself. */
function validityOf([root, id = '', part, key = '']: readonly string[]): (document: FlowDocument) => boolean {
  if (root === 'settings') return ({ settings: found }) => settings.strict().safeParse(found).success
  if (root === 'variables') return ({ variables }) => isValidVariable(id, own(variables, id))
  if (part === 'blocks') return ({ flows }) => isValidBlock(key, own(own(flows, id)?.blocks ?? {}, key))
  if (part === undefined) return ({ flows }) => isValidFlow(own(flows, id))
  return ({ flows }) => isValidFrame(own(flows, id))
}

function isValidVariable(name: string, found: unknown): boolean {
  if (found === undefined) return true
  return variableName.safeParse(name).success && variable.strict().safeParse(found).success
}

/** Records that are as they should be: they are never changed, and looked at again whenever one beside them is. */
const sound = new WeakSet<object>()

function isValidBlock(id: string, record: BlockRecord | undefined): boolean {
  if (record === undefined) return true
  if (!subFlow.shape.start.safeParse(id).success) return false
  if (typeof record === 'object' && record !== null && sound.has(record)) return true
  if (!blockRecord.safeParse(record).success || parsedRecord(record).broken !== undefined) return false
  sound.add(record)
  return true
}

/** All of a flow but its blocks, wires and layout. */
function isValidFrame(flow: SubFlow | undefined): boolean {
  if (flow === undefined) return true
  const { blocks, edges: _, layout: __, ...frame } = flow
  const shape = subFlow.omit({ blocks: true, edges: true, layout: true }).strict()
  return shape.safeParse(frame).success && own(blocks, flow.start) !== undefined
}

function isValidFlow(flow: SubFlow | undefined): boolean {
  if (flow === undefined) return true
  if (!subFlow.strict().safeParse(flow).success || !isValidFrame(flow)) return false
  const wires = Object.entries(flow.edges).flatMap(([from, exits]) =>
    Object.keys(exits).map((port) => ['flows', '', 'edges', from, port]),
  )
  return (
    Object.entries(flow.blocks).every(([id, record]) => isValidBlock(id, record)) &&
    Object.keys(flow.layout).every((id) => own(flow.blocks, id)) &&
    wires.every((path) => isSoundEdge(flow, path))
  )
}

function isSoundEdge(flow: SubFlow, [, , , from = '', port = '']: readonly string[]): boolean {
  const to = own(own(flow.edges, from) ?? {}, port)
  return typeof to === 'string' && own(flow.blocks, from) !== undefined && own(flow.blocks, to) !== undefined
}

/** The wires and starts that still name a block which the edits took away. */
function stillNeeded(before: FlowDocument, after: FlowDocument, edits: readonly Edit[]): Conflict[] {
  const removals = edits.filter(({ path, after }) => isBlock(path) && after === undefined)
  return [...Map.groupBy(removals, ({ path }) => path[1] ?? '')].flatMap(([id, removed]) => {
    const flow = own(after.flows, id)
    if (!flow) return []
    const gone = new Map(removed.map((edit) => [edit.path[3] ?? '', edit]))
    const wires = Object.entries(flow.edges).flatMap(([from, exits]) =>
      Object.entries(exits).flatMap(([port, to]) => {
        const edit = gone.get(from) ?? gone.get(to)
        return edit ? [{ edit, path: ['flows', id, 'edges', from, port], to }] : []
      }),
    )
    const start = gone.get(flow.start)
    const needs = start ? [...wires, { edit: start, path: ['flows', id, 'start'], to: flow.start }] : wires
    return needs.map(({ edit, path, to }) => conflictAt(before, 'needed', { ...edit, path }, to))
  })
}

function own<T>(map: { [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
