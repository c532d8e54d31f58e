import type { CheckedBlock } from '#flow/check/checked-flow.ts'
import { placeName } from '#flow/check/names.ts'
import type { ProblemFound, Rule } from '#flow/check/problem-found.ts'
import type { Placed } from '#flow/check/texts.ts'
import { placedValues } from '#flow/check/texts.ts'
import type { Condition } from '#flow/fields/condition.ts'
import { checkExpression } from '#flow/run/expression.ts'
import { checkTemplate } from '#flow/text/template.ts'
import type { Words } from '#flow/words.ts'

/** A variable that is read or saved into but not declared, and a template or expression that cannot be understood. */
export const unknownVariable: Rule = {
  name: 'unknownVariable',
  find({ document, flows }) {
    const declared = new Set(Object.keys(document.variables))
    const isKnown = (path: string) => {
      const [first = '', second] = path.split('.')
      if (first === 'now' || first === 'locale' || first === 'channel') return true
      if (first === 'contact' || first === 'bot')
        return second === undefined || declared.has(`${first}.${second}`)
      return declared.has(first)
    }
    return [...flows.values()].flatMap(({ blocks }) =>
      [...blocks.values()].flatMap((block) =>
        placedValues(block).flatMap((placed) =>
          readings(placed).flatMap(({ names, broken, language }) => {
            const place = { block, placed, language }
            if (broken) return [unreadable(place, broken)]
            return [...new Set(names)].filter((name) => !isKnown(name)).map((name) => unknown(place, name))
          }),
        ),
      ),
    )
  },
}

type Reading = { names: string[]; broken?: Words<string>; language?: string }
type Place = { block: CheckedBlock; placed: Placed; language: string | undefined }

function readings({ field, value }: Placed): Reading[] {
  switch (field.kind) {
    case 'text':
    case 'line':
      return Object.entries(value as { [language: string]: string }).map(([language, said]) => ({
        ...template(said),
        language,
      }))
    case 'plain':
      return 'template' in field && field.template ? [template(String(value))] : []
    case 'variable':
      return value === '' ? [] : [{ names: [String(value)] }]
    case 'expression':
      return expression(String(value))
    case 'condition':
      return inCondition(value as Condition)
    default:
      return []
  }
}

function template(said: string): Reading {
  const checked = checkTemplate(said)
  return checked.ok ? { names: checked.paths } : { names: [], broken: checked.says }
}

function expression(cel: string): Reading[] {
  if (!cel.trim()) return []
  const checked = checkExpression(cel)
  return [checked.ok ? { names: checked.variables } : { names: [], broken: checked.says }]
}

function inCondition(condition: Condition): Reading[] {
  if (condition.mode === 'cel') return expression(condition.cel)
  const rules = Object.values(condition.groups).flatMap(({ rules }) => Object.values(rules))
  return rules.flatMap(({ variable, value }) => [{ names: variable ? [variable] : [] }, template(value)])
}

function where({ block, placed, language }: Place) {
  const { name, item, sub } = placed
  return {
    flow: block.flow,
    block: block.id,
    field: name,
    ...(item && { item }),
    ...(sub && { sub }),
    ...(language && { language }),
  }
}

function unknown(place: Place, variable: string): Omit<ProblemFound, 'rule'> {
  const name = placeName(place.block, place.placed, place.language)
  return {
    severity: 'error',
    ...where(place),
    says: {
      en: `${name.en} uses the variable “${variable}”, which does not exist. Create it, or choose another one.`,
      fr: `${name.fr} utilise la variable « ${variable} », qui n’existe pas. Créez-la, ou choisissez-en une autre.`,
    },
    there: {
      en: `The variable “${variable}” does not exist. Create it, or choose another one.`,
      fr: `La variable « ${variable} » n’existe pas. Créez-la, ou choisissez-en une autre.`,
    },
    fix: { does: 'declareVariable', variable },
  }
}

function unreadable(place: Place, broken: Words<string>): Omit<ProblemFound, 'rule'> {
  const name = placeName(place.block, place.placed, place.language)
  return {
    severity: 'error',
    ...where(place),
    says: {
      en: `${name.en}: ${broken.en}`,
      fr: `${name.fr} : ${broken.fr}`,
    },
    there: broken,
  }
}
