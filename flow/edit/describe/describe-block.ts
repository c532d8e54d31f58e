import { blockOf } from '#flow/blocks/registry.ts'
import type { FlowDocument, Localized } from '#flow/document.ts'
import { blockName, excerpt, inReaders, quoted, shortQuote } from '#flow/edit/block-name.ts'
import type { Between, Line } from '#flow/edit/describe/line.ts'
import type { Edit } from '#flow/edit/difference.ts'
import { fieldAt } from '#flow/edit/field-at.ts'
import type { Place } from '#flow/edit/place.ts'
import { asJson } from '#flow/edit/records.ts'
import type { FieldKind, KnownField } from '#flow/fields/registry.ts'
import { known } from '#flow/fields/registry.ts'
import type { Json } from '#flow/json.ts'
import { isJsonObject, valueAt } from '#flow/json.ts'
import { namedOutputs } from '#flow/text/named-outputs.ts'
import type { Words } from '#flow/words.ts'

/** What changed in a field of a block that both documents have. `edit` stands for its group. */
export function describeBlock({ before, after }: Between, place: Place, edit: Edit): Line[] {
  const { flow = '', block = '', field: name = '', item, language } = place
  const record = after.flows[flow]?.blocks[block]
  const was = before.flows[flow]?.blocks[block]
  if (!record || !was) return []
  const whole = blockName(after, record)
  const line = (says: Words<string>): Line[] => [{ kind: 'changed', flow, block, says }]

  if (name === 'name') {
    const old = blockName(before, was)
    return line({
      en: `${old.en} is now called ${whole.en}`,
      fr: `${old.fr} s’appelle maintenant ${whole.fr}`,
    })
  }
  if (name === 'disabled') {
    return record.disabled
      ? line({ en: `${whole.en} switched off`, fr: `${whole.fr} désactivé` })
      : line({ en: `${whole.en} switched on again`, fr: `${whole.fr} réactivé` })
  }
  const found = fieldAt(record.type, edit.path.slice(4))
  const list = blockOf(record.type)?.fields[name]
  if (!found || !list) return line({ en: `${whole.en} changed`, fr: `${whole.fr} a changé` })

  const label = quoted(list.label)
  if (item !== undefined && edit.path.length === 6)
    return itemLine(edit, itemName(before, after, edit), label, whole)
  if (edit.path.at(-1) === 'order') {
    return line({
      en: `Order of ${label.en} changed in ${whole.en}`,
      fr: `L’ordre de ${label.fr} a changé dans ${whole.fr}`,
    })
  }
  const said = item === undefined ? label : quoted(found.field.label)
  const tongue = language === undefined ? '' : ` (${language})`
  const values = valuesOf(found.field, found.inside, edit)
  return line({
    en: `${said.en}${tongue} of ${whole.en} changed${values.en}`,
    fr: `${said.fr}${tongue} de ${whole.fr} a changé${values.fr}`,
  })

  function itemLine(edit: Edit, name: Words<string>, label: Words<string>, whole: Words<string>): Line[] {
    return edit.after === undefined
      ? [
          {
            kind: 'removed',
            flow,
            block,
            says: {
              en: `${name.en} removed from ${label.en} of ${whole.en}`,
              fr: `${name.fr} retiré de ${label.fr} de ${whole.fr}`,
            },
          },
        ]
      : [
          {
            kind: 'added',
            flow,
            block,
            says: {
              en: `${name.en} added to ${label.en} of ${whole.en}`,
              fr: `${name.fr} ajouté à ${label.fr} de ${whole.fr}`,
            },
          },
        ]
  }
}

/** What an item is called by its title, when that is for visitors; otherwise it is just an item. */
function itemName(before: FlowDocument, after: FlowDocument, { path, after: set }: Edit): Words<string> {
  const document = set === undefined ? before : after
  const item = valueAt(asJson(document), path)
  const type = valueAt(asJson(document), [...path.slice(0, 4), 'type'])
  const list = blockOf(String(type))?.fields[path[4] ?? '']
  const field = list && known(list)
  if (field?.kind === 'items' && isJsonObject(item)) {
    const title = item[field.title]
    const said = isJsonObject(title) ? inReaders(document, title as Localized) : { en: '', fr: '' }
    if (said.en) return shortQuote(said)
  }
  return { en: 'An item', fr: 'Un élément' }
}

const longestShown = 60

type Show = (value: Json, field: KnownField) => Words<string> | null

const nothing = { en: 'nothing', fr: 'rien' }

const same: Show = (value) => {
  const said = String(value ?? '')
  return said ? { en: said, fr: said } : nothing
}

/** How a value is shown. What is not listed is never shown. */
const shows: { [K in FieldKind]?: Show } = {
  text: (value) => (typeof value === 'string' ? spoken(value) : null),
  line: (value) => (typeof value === 'string' ? spoken(value) : null),
  number: same,
  duration: (value) => (typeof value === 'number' ? { en: `${value} s`, fr: `${value}\u00A0s` } : nothing),
  variable: same,
  toggle: (value) => (value === true ? { en: 'yes', fr: 'oui' } : { en: 'no', fr: 'non' }),
  select: (value, field) =>
    (field.kind === 'select' && field.options.find((option) => option.value === value)?.label) || null,
  day: same,
  timeOfDay: same,
  country: same,
}

function spoken(text: string): Words<string> {
  const said = excerpt(text, longestShown)
  return said ? quoted({ en: said, fr: said }) : nothing
}

/** How much of two long texts is left out because both begin so: what is shown must show the difference. */
function sharedBeginning(before: Json | undefined, after: Json | undefined): number {
  if (typeof before !== 'string' || typeof after !== 'string') return 0
  if (Math.max(before.length, after.length) <= longestShown) return 0
  let same = 0
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same++
  if (same <= longestShown / 2) return 0
  // A few words before the difference stay, to know where it is; a variable stays whole.
  const word = Math.max(0, before.lastIndexOf(' ', same - longestShown / 4) + 1)
  const brace = before.lastIndexOf('{', word)
  return brace >= 0 && !before.slice(brace, word).includes('}') ? brace : word
}

function valuesOf(field: KnownField, inside: readonly string[], edit: Edit): Words<string> {
  const show = inside.length <= 1 ? shows[field.kind] : undefined
  const isText = field.kind === 'text' || field.kind === 'line'
  const [before, after] = [edit.before, edit.after].map((value) =>
    isText && typeof value === 'string' ? namedOutputs(value, 'names and filters') : value,
  )
  const skipped = isText ? sharedBeginning(before, after) : 0
  const shown = (value: Json | undefined) =>
    show?.(skipped && typeof value === 'string' ? `…${value.slice(skipped)}` : (value ?? null), field)
  const old = shown(before)
  const now = shown(after)
  if (isText && typeof after === 'string' && before === undefined) {
    return now ? { en: `: ${now.en}`, fr: `\u00A0: ${now.fr}` } : { en: '', fr: '' }
  }
  if (isText && (typeof before !== 'string' || typeof after !== 'string')) return { en: '', fr: '' }
  return old && now
    ? { en: `: ${old.en} → ${now.en}`, fr: `\u00A0: ${old.fr} → ${now.fr}` }
    : { en: '', fr: '' }
}
