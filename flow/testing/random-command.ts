import fc from 'fast-check'
import { blockOf, blocks } from '#flow/blocks/registry.ts'
import type { BlockRecord, FlowDocument } from '#flow/document.ts'
import { clipOf } from '#flow/edit/clipboard.ts'
import { addBlock } from '#flow/edit/commands/add-block.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { isRefused, refuse } from '#flow/edit/commands/commands.ts'
import { connect } from '#flow/edit/commands/connect.ts'
import { disableBlocks } from '#flow/edit/commands/disable-blocks.ts'
import { disconnect } from '#flow/edit/commands/disconnect.ts'
import { addFlow, removeFlow, renameFlow } from '#flow/edit/commands/flows.ts'
import { addItem, moveItem, removeItem } from '#flow/edit/commands/items.ts'
import { moveBlocks, setLayout } from '#flow/edit/commands/move-blocks.ts'
import { duplicateBlocks, paste } from '#flow/edit/commands/paste.ts'
import { removeBlocks } from '#flow/edit/commands/remove-blocks.ts'
import { renameBlock } from '#flow/edit/commands/rename-block.ts'
import { setField } from '#flow/edit/commands/set-field.ts'
import { addLanguage, removeLanguage, setSettings } from '#flow/edit/commands/settings.ts'
import { addVariable, changeVariable, removeVariable, renameVariable } from '#flow/edit/commands/variables.ts'
import { portsOf } from '#flow/edit/ports.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject } from '#flow/json.ts'
import { randomBlock } from '#flow/testing/random-document.ts'

/** Draws a value from an arbitrary: fast-check's `fc.gen()`, so that failures shrink. */
export type Draw = fc.GeneratorValue

/** Something an author might do with this document. Refusals are part of it. */
export function randomCommand(document: FlowDocument, draw: Draw, ids: Ids): Commanded {
  const among = <T>(list: readonly T[]): T | undefined =>
    list.length > 0 ? draw(fc.constantFrom, ...list) : undefined
  const point = () => ({
    x: draw(fc.integer, { min: -500, max: 500 }),
    y: draw(fc.integer, { min: -500, max: 500 }),
  })
  const flow = among(Object.keys(document.flows)) ?? document.main
  const inFlow = document.flows[flow]
  const block = among(Object.keys(inFlow?.blocks ?? {})) ?? ''
  const several = () => draw(fc.subarray<string>, Object.keys(inFlow?.blocks ?? {}))
  const record = inFlow?.blocks[block] ?? { type: '' }
  const exits = Object.entries(inFlow?.blocks ?? {}).flatMap(([id, each]) =>
    portsOf(each).map((port) => ({ block: id, port: port.id })),
  )
  const exit = () => among(exits) ?? { block, port: 'next' }
  const variable = among(Object.keys(document.variables)) ?? 'none'
  const newName = () => draw(fc.constantFrom, 'alpha', 'beta', 'contact.town', 'bot.tone', 'é', 'now')
  const language = () => draw(fc.constantFrom, 'fr', 'en', 'de', 'es')
  const list = () => {
    const paths = Object.entries(record).filter(([, value]) => isJsonObject(value))
    const path = among(paths.map(([name]) => name)) ?? 'options'
    const items = record[path]
    const item = among(isJsonObject(items) ? Object.keys(items) : []) ?? 'one'
    return { flow, block, path: [path], item, index: draw(fc.nat, 4) }
  }

  const commands: (() => Commanded)[] = [
    () => {
      const type = among(blocks.map((each) => each.type)) ?? 'message'
      const from = draw(fc.boolean) ? exit() : undefined
      return addBlock(document, ids, {
        flow,
        type,
        at: point(),
        ...(from && { from }),
        splice: draw(fc.boolean),
      })
    },
    () => removeBlocks(document, ids, { flow, blocks: several(), heal: draw(fc.boolean) }),
    () => connect(document, ids, { flow, from: exit(), to: block }),
    () => disconnect(document, ids, { flow, from: [exit(), exit()] }),
    () => moveBlocks(document, ids, { flow, to: Object.fromEntries(several().map((id) => [id, point()])) }),
    () => setLayout(document, ids, { flow, to: Object.fromEntries(several().map((id) => [id, point()])) }),
    () => setField(document, ids, { flow, block, ...fieldValue() }),
    () => addItem(document, ids, list()),
    () => removeItem(document, ids, list()),
    () => moveItem(document, ids, list()),
    () => renameBlock(document, ids, { flow, block, name: draw(fc.constantFrom, '', 'Hello', ' Two ') }),
    () => disableBlocks(document, ids, { flow, blocks: several(), disabled: draw(fc.boolean) }),
    () => duplicateBlocks(document, ids, { flow, blocks: several() }),
    () => {
      const clip = clipOf(document, flow, several())
      const to = among(Object.keys(document.flows)) ?? flow
      return isRefused(clip)
        ? clip
        : paste(document, ids, { flow: to, clip, at: point(), keepIncoming: draw(fc.boolean) })
    },
    () => addVariable(document, ids, { name: newName(), variable: { type: 'text' } }),
    () =>
      changeVariable(document, ids, {
        name: variable,
        variable: { type: 'list', initial: [1], fromPage: true },
      }),
    () => removeVariable(document, ids, { name: variable, used: draw(fc.boolean) }),
    () => renameVariable(document, ids, { from: variable, to: newName() }),
    () => addFlow(document, ids, { name: 'More' }),
    () => removeFlow(document, ids, { flow }),
    () => renameFlow(document, ids, { flow, name: draw(fc.constantFrom, 'Renamed', '') }),
    () =>
      setSettings(document, ids, {
        defaultLanguage: language(),
        trouble: draw(fc.boolean) ? { fr: '!' } : {},
      }),
    () => addLanguage(document, ids, { language: language() }),
    () => removeLanguage(document, ids, { language: language() }),
  ]
  return among(commands)?.() ?? refuse('', '')

  /** A field of the block, whole or one language of it, as a random block of its type has it. */
  function fieldValue(): { path: string[]; value: Json } {
    const module = blocks.find((each) => each.type === record.type)
    const other = module ? draw(randomOf, module.type) : record
    const name = among(Object.keys(module?.fields ?? {})) ?? 'prompt'
    const value = (other[name] ?? null) as Json
    const inside = isJsonObject(value) && draw(fc.boolean) ? among(Object.keys(value)) : undefined
    return inside === undefined || !isJsonObject(value)
      ? { path: [name], value }
      : { path: [name, inside], value: value[inside] ?? null }
  }
}

/** By type: fast-check compares what is drawn with, and a module's schema goes round in circles. */
function randomOf(type: string) {
  const block = blockOf(type)
  return block ? randomBlock(block) : fc.constant<BlockRecord>({ type })
}

/** Ids that never repeat: "n1", "n2"… */
export function countedIds(prefix = 'n'): Ids {
  let count = 0
  return () => `${prefix}${++count}`
}
