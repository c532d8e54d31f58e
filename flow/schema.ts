import { z } from 'zod'
import { blocks } from '#flow/blocks/registry.ts'
import type { blockRecord } from '#flow/document.ts'
import { documentVersion, flowDocument, subFlow } from '#flow/document.ts'
import type { Fields } from '#flow/fields/field.ts'
import type { ItemsField } from '#flow/fields/items.ts'
import type { Json, JsonObject } from '#flow/json.ts'
import { isJsonObject, valueAt } from '#flow/json.ts'

/**
 * The JSON Schema (draft 2020-12) of a flow document as this version writes it: every block is one of the types there
 * are, its fields titled and explained. What an editor, another program or an assistant needs to write bots; importing
 * itself is more lenient (`migrate`).
 */
export function documentJsonSchema(): JsonObject {
  const types = blocks.map((block) => block.schema) as unknown as [
    typeof blockRecord,
    ...(typeof blockRecord)[],
  ]
  const { flows } = flowDocument.shape
  const known = z.record(subFlow.shape.blocks.keyType, z.discriminatedUnion('type', types))
  const strict = flowDocument.extend({ flows: z.record(flows.keyType, subFlow.extend({ blocks: known })) })
  const schema = z.toJSONSchema(strict, { io: 'input' }) as JsonObject
  explain(schema)
  return {
    ...schema,
    $id: `urn:parcours:flow:${documentVersion}`,
    title: 'Parcours flow',
    description: `A bot drawn in Parcours, version ${documentVersion} of the format.`,
  }
}

/** Writes the labels and hints of blocks and fields where a reader of the schema looks for them. */
function explain(schema: JsonObject): void {
  const blocksSchema = valueAt(
    schema,
    path('properties.flows.additionalProperties.properties.blocks.additionalProperties'),
  )
  const options = isJsonObject(blocksSchema) ? (blocksSchema.oneOf ?? blocksSchema.anyOf) : undefined
  for (const option of Array.isArray(options) ? options : []) {
    const block = blocks.find(({ type }) => type === valueAt(option, path('properties.type.const')))
    if (!block || !isJsonObject(option)) continue
    option.title = block.words.en.title
    option.description = block.docs.en
    explainFields(option.properties, block.fields)
  }
}

function explainFields(properties: Json | undefined, fields: Fields): void {
  for (const [name, field] of Object.entries(fields)) {
    const property = valueAt(properties, [name])
    if (!isJsonObject(property)) continue
    property.title = field.label.en
    if (field.hint) property.description = field.hint.en
    if (field.kind !== 'items') continue
    const { of } = field as unknown as ItemsField
    explainFields(valueAt(property, path('additionalProperties.properties')), of)
  }
}

function path(dotted: string): string[] {
  return dotted.split('.')
}
