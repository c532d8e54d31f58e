import type { FlowDocument, Variable } from '#flow/document.ts'
import { variableName, variable as variableSchema } from '#flow/document.ts'
import type { Commanded, Ids } from '#flow/edit/commands/commands.ts'
import { changed, draftOf, json, own, refuse } from '#flow/edit/commands/commands.ts'
import type { Mention } from '#flow/edit/mentions.ts'
import { mentionsIn } from '#flow/edit/mentions.ts'
import { usesOf } from '#flow/edit/uses.ts'
import { renameInExpression } from '#flow/run/expression.ts'
import { renameInTemplate } from '#flow/text/template.ts'

/** Declares a variable. */
export function addVariable(
  document: FlowDocument,
  ids: Ids,
  { name, variable }: { name: string; variable: Variable },
): Commanded {
  const refused = unfit(document, name)
  if (refused) return refused
  return written(document, ids, 'addVariable', name, variable)
}

/** Changes what is declared of a variable: its type, initial value, note, and whether the page may set it. */
export function changeVariable(
  document: FlowDocument,
  ids: Ids,
  { name, variable }: { name: string; variable: Variable },
): Commanded {
  if (!own(document.variables, name)) return missing(name)
  return written(document, ids, 'changeVariable', name, variable)
}

/** Removes a declaration. Refused while something uses the variable, unless `used` says that this is known. */
export function removeVariable(
  document: FlowDocument,
  ids: Ids,
  { name, used = false }: { name: string; used?: boolean },
): Commanded {
  if (!own(document.variables, name)) return missing(name)
  const uses = used ? 0 : usesOf(document, name).length
  if (uses > 0) {
    return uses === 1
      ? refuse(`“${name}” is still used in one place.`, `« ${name} » est encore utilisée à un endroit.`)
      : refuse(
          `“${name}” is still used in ${uses} places.`,
          `« ${name} » est encore utilisée à ${uses} endroits.`,
        )
  }
  const writer = draftOf(document)
  writer.put(['variables', name], undefined)
  return changed(document, writer, ids, { did: 'removeVariable', subject: name })
}

/** Renames a variable wherever it is named: declaration, templates, expressions, conditions, fields that save into it. */
export function renameVariable(
  document: FlowDocument,
  ids: Ids,
  { from, to }: { from: string; to: string },
): Commanded {
  const declared = own(document.variables, from)
  if (!declared) return missing(from)
  const refused = from === to ? undefined : unfit(document, to)
  if (refused) return refused
  const writer = draftOf(document)
  writer.put(['variables', from], undefined)
  writer.put(['variables', to], json(declared))
  for (const [flow, { blocks }] of Object.entries(document.flows)) {
    for (const [block, record] of Object.entries(blocks)) {
      for (const mention of mentionsIn(record)) {
        const text = renamed(mention, from, to)
        if (text !== mention.text) writer.put(['flows', flow, 'blocks', block, ...mention.path], text)
      }
    }
  }
  return changed(document, writer, ids, { did: 'renameVariable', subject: from })
}

function renamed({ how, text }: Mention, from: string, to: string): string {
  if (how === 'variable') return text === from ? to : text
  return how === 'template' ? renameInTemplate(text, from, to) : renameInExpression(text, from, to)
}

function written(
  document: FlowDocument,
  ids: Ids,
  did: 'addVariable' | 'changeVariable',
  name: string,
  variable: Variable,
): Commanded {
  const parsed = variableSchema.strict().safeParse(variable)
  if (!parsed.success) {
    return refuse(
      'This variable is not declared correctly.',
      'Cette variable n’est pas déclarée correctement.',
    )
  }
  const writer = draftOf(document)
  writer.put(['variables', name], json(variable))
  return changed(document, writer, ids, { did, subject: name })
}

/** A refusal when a variable cannot be called so. */
function unfit(document: FlowDocument, name: string) {
  if (!variableName.safeParse(name).success) {
    return refuse(
      'A variable’s name is made of letters without accents, digits and _, and does not begin with a digit.',
      'Le nom d’une variable se compose de lettres sans accent, de chiffres et de _, et ne commence pas par un chiffre.',
    )
  }
  if (given.has(name)) {
    return refuse(
      `“${name}” always exists: choose another name.`,
      `« ${name} » existe toujours : choisissez un autre nom.`,
    )
  }
  if (own(document.variables, name)) {
    return refuse(`There is already a variable “${name}”.`, `Il y a déjà une variable « ${name} ».`)
  }
  return undefined
}

/** What every conversation has without a declaration. */
const given = new Set(['now', 'locale', 'channel', 'contact', 'bot'])

function missing(name: string) {
  return refuse(`There is no variable “${name}” any more.`, `La variable « ${name} » n’existe plus.`)
}
