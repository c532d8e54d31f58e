import type { Block } from '#flow/blocks/define-block.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import type { GivenFields } from '#flow/build/given.ts'
import { toStored } from '#flow/build/given.ts'
import { layeredLayout } from '#flow/build/layered-layout.ts'
import type { BlockRecord, Interrupt, SubFlow } from '#flow/document.ts'
import type { JsonObject } from '#flow/json.ts'

/** Where a block goes on: its first exit alone, or each exit by its name. */
export type Exits = string | { [port: string]: string }

/** A flow being written. Each call adds to it and returns it. */
export type FlowDraft<L extends string> = {
  /**
   * Adds a block: its fields (those left out begin as in the editor; `name` and `disabled` too may be given), and the
   * blocks that its exits lead to, declared before or after. A text of a single language does not compile.
   */
  block(id: string, type: string, fields?: GivenFields<L>, exits?: Exits): FlowDraft<L>
  /** Wires one more exit. */
  edge(from: string, port: string, to: string): FlowDraft<L>
  /** The flow as a document holds it. Throws RangeError that names flow, block and field of the first mistake. */
  build(id: string, role: 'main' | 'sub', languages: readonly L[]): SubFlow
}

type Planned<L extends string> = { id: string; type: string; fields: GivenFields<L>; exits: Exits }

/**
 * A flow in code, as shipped templates and tests write it:
 *
 *     flow('Main')
 *       .block('hello', 'message', { bubbles: [{ fr: 'Bonjour !', en: 'Hello!' }] }, 'need')
 *       .block('need', 'choice', {
 *         prompt: { fr: 'Que puis-je faire ?', en: 'What can I do?' },
 *         options: [{ id: 'order', label: { fr: 'Ma commande', en: 'My order' }, to: 'order' }],
 *       }, { other: 'hello' })
 *
 * A block of type "start" that leads to the first block is added unless one is declared.
 */
export function flow<L extends string = 'fr' | 'en'>(
  name: string,
  options: { interrupt?: Interrupt } = {},
): FlowDraft<L> {
  const planned: Planned<L>[] = []
  const wires: [from: string, port: string, to: string][] = []
  const draft: FlowDraft<L> = {
    block(id, type, fields = {}, exits = {}) {
      planned.push({ id, type, fields, exits })
      return draft
    },
    edge(from, port, to) {
      wires.push([from, port, to])
      return draft
    },
    build(id, role, languages) {
      const { interrupt } = options
      const built = builtFlow(id, planned, wires, languages)
      const meta = interrupt ? { name, role: 'interrupt' as const, interrupt } : { name, role }
      return { ...meta, ...built }
    },
  }
  return draft
}

function builtFlow<L extends string>(
  flowId: string,
  given: Planned<L>[],
  wires: [string, string, string][],
  languages: readonly L[],
): Pick<SubFlow, 'start' | 'blocks' | 'edges' | 'layout'> {
  const started = given.find(({ type }) => type === 'start')
  const [first] = given
  const auto: Planned<L> = { id: 'start', type: 'start', fields: {}, exits: first ? first.id : {} }
  const planned = started ? given : [auto, ...given]
  const start = (started ?? auto).id

  const blocks: SubFlow['blocks'] = {}
  const edges: SubFlow['edges'] = {}
  const heights = new Map<string, number>()
  for (const plan of planned) {
    if (Object.hasOwn(blocks, plan.id)) throw wrong(plan.id, 'is declared twice')
    const made = attempt(plan.id, () => madeBlock(plan, languages))
    blocks[plan.id] = made.record
    const own = wires.filter(([from]) => from === plan.id).map(([, port, to]) => [port, to])
    const exits = { ...made.exits, ...Object.fromEntries(own) }
    const twice = made.ports.find((port, i) => made.ports.indexOf(port) < i)
    if (twice) throw wrong(plan.id, `has two exits "${twice}": give the item another id`)
    for (const port of Object.keys(exits)) {
      if (!made.ports.includes(port)) {
        throw wrong(plan.id, `has no exit "${port}" (it has: ${made.ports.join(', ') || 'none'})`)
      }
    }
    if (Object.keys(exits).length > 0) edges[plan.id] = exits
    heights.set(plan.id, made.height)
  }
  for (const [from, exits] of Object.entries(edges)) {
    for (const [port, to] of Object.entries(exits)) {
      if (!Object.hasOwn(blocks, to)) throw wrong(from, `leads by "${port}" to "${to}", which does not exist`)
    }
  }
  for (const [from] of wires) {
    if (!Object.hasOwn(blocks, from)) throw wrong(from, 'is wired but does not exist')
  }
  const shape = { start, blocks, edges }
  return { ...shape, layout: layeredLayout(shape, (id) => heights.get(id) ?? 0) }

  function wrong(block: string, says: string): RangeError {
    return new RangeError(`Flow "${flowId}", block "${block}": ${says}`)
  }
  function attempt<T>(block: string, make: () => T): T {
    try {
      return make()
    } catch (error) {
      throw error instanceof RangeError ? wrong(block, error.message) : error
    }
  }
}

function madeBlock<L extends string>(plan: Planned<L>, languages: readonly L[]) {
  const block = blockOf(plan.type)
  if (!block) throw new RangeError(`there is no block type "${plan.type}"`)
  const { name, disabled, ...fields } = plan.fields
  const stored = toStored(fields as JsonObject, block.fields, languages)
  const own = { ...(name === undefined ? {} : { name }), ...(disabled === undefined ? {} : { disabled }) }
  const record = { ...block.initial(), ...own, ...stored.values } as BlockRecord
  const data = parsed(block, record)
  const ports = block.ports(data)
  const main = ports.find((port) => port.kind === 'main') ?? ports[0]
  const { exits } = plan
  const named = typeof exits === 'string' ? { [main?.id ?? 'next']: exits } : exits
  return {
    record,
    exits: { ...stored.exits, ...named },
    ports: ports.map((port) => port.id),
    height: 64 + 48 * block.summary(data).length,
  }
}

function parsed(block: Block, record: BlockRecord): unknown {
  const result = block.schema.safeParse(record)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new RangeError(`"${issue?.path.join('.')}" is not valid: ${issue?.message}`)
}
