import type { CheckedBlock } from '#flow/check/checked-flow.ts'
import type { Placed } from '#flow/check/texts.ts'
import type { Localized } from '#flow/document.ts'
import { blockName, inReaders, quoted, shortQuote } from '#flow/edit/block-name.ts'
import type { Items } from '#flow/fields/items.ts'
import { ordered } from '#flow/fields/items.ts'
import { known } from '#flow/fields/registry.ts'
import { isJsonObject } from '#flow/json.ts'
import type { Words } from '#flow/words.ts'

/** How a block is called in findings, in quotes: two messages without names are told apart by what they say. */
export function nameOf({ document, record }: CheckedBlock): Words<string> {
  return blockName(document, record)
}

/** Where in a block: a field, or a field of the second option, “Yes”. Two places of one block never read alike. */
export function placeName(
  block: CheckedBlock,
  { field, name, item }: Placed,
  language?: string,
): Words<string> {
  const called = nameOf(block)
  const label = quoted(field.label)
  const tongue = language ? ` (${language})` : ''
  const said = { en: label.en + tongue, fr: label.fr + tongue }
  const listed = item === undefined ? null : itemName(block, name, item)
  if (!listed) return { en: `${said.en} of ${called.en}`, fr: `${said.fr} de ${called.fr}` }
  const { list, number, title } = listed
  return {
    en: `${said.en} of ${list.en} no. ${number}${title.en} in ${called.en}`,
    fr: `${said.fr} de ${list.fr} nº ${number}${title.fr} dans ${called.fr}`,
  }
}

/** Null: it is the only one, and needs no number. */
function itemName({ document, block, data }: CheckedBlock, name: string, item: string) {
  const field = block?.fields[name]
  const kind = field && known(field)
  const all = ordered(((data as { [name: string]: unknown })[name] ?? {}) as Items)
  if (all.length === 1) return null
  const place = all.findIndex(({ id }) => id === item)
  const title = kind?.kind === 'items' ? all[place]?.[kind.title] : undefined
  const said =
    typeof title === 'string'
      ? { en: title, fr: title }
      : inReaders(document, isJsonObject(title as never) ? (title as Localized) : {})
  const short = shortQuote(said)
  return {
    list: quoted(field?.label ?? { en: name, fr: name }),
    number: place + 1,
    title: said.en ? { en: ` (${short.en})`, fr: ` (${short.fr})` } : { en: '', fr: '' },
  }
}
