import type { Json } from '#flow/json.ts'
import type { Scope, Setting } from '#flow/run/scope.ts'
import { nearest } from '#flow/text/distance.ts'
import { escapeMarkdown } from '#flow/text/markdown.ts'
import { stepInto } from '#flow/text/read-path.ts'
import { remember } from '#flow/text/remember.ts'
import { show } from '#flow/text/show.ts'
import { filters, longestText, tooLong } from '#flow/text/template-filters.ts'
import type { Filtering, Operand, Part, Path } from '#flow/text/template-parse.ts'
import { parseTemplate } from '#flow/text/template-parse.ts'
import { templateWords } from '#flow/text/template-words.ts'
import type { Words } from '#flow/words.ts'

/** How outputs enter the text. "markdown": a value can only be plain text there, never emphasis, a link or a list. */
export type Filling = Setting & { escape: 'markdown' | 'none' }

const partsOf = remember(2000, parseTemplate)

/**
 * A text with its outputs filled in: `{{ path }}`, `{{ path | filter: argument }}`. What is not there is empty; lists and
 * objects are shown in words. Never throws, looks at no clock, and neither reads nor makes more than 50,000 characters:
 * beyond that, and for tags and unknown filters, it says why not (in English, for the author).
 */
export function fillTemplate(
  template: string,
  scope: Scope,
  setting: Filling,
): { ok: true; text: string } | { ok: false; message: string } {
  if (!template.includes('{{') && !template.includes('{%')) return { ok: true, text: template }
  let text = ''
  for (const part of partsOf(template)) {
    if (part.type === 'broken') return { ok: false, message: part.says.en }
    if (part.type === 'text') {
      text += part.text
    } else {
      const wrong = whatIsWrong(part.filters)
      if (wrong) return { ok: false, message: wrong.en }
      const value = computed(part.value, part.filters, scope, setting)
      if (value === tooLong) return { ok: false, message: templateWords.resultTooLong(longestText).en }
      const shown = show(value, longestText + 1)
      text = setting.escape === 'markdown' ? withoutEscape(text) + escapeMarkdown(shown) : text + shown
    }
    if (text.length > longestText) return { ok: false, message: templateWords.resultTooLong(longestText).en }
  }
  return { ok: true, text }
}

/**
 * Is a template sound? `paths` are the variables that it reads, dotted as far as they are fixed ("contact.email",
 * "order.lines.0"), each once, in order. Otherwise what is wrong first, and what to do.
 */
export function checkTemplate(
  template: string,
): { ok: true; paths: string[] } | { ok: false; says: Words<string> } {
  const paths = new Set<string>()
  for (const part of partsOf(template)) {
    if (part.type === 'broken') return { ok: false, says: part.says }
    if (part.type === 'text') continue
    const wrong = whatIsWrong(part.filters)
    if (wrong) return { ok: false, says: wrong }
    for (const path of pathsIn(part)) paths.add(fixedKeys(path).join('.'))
  }
  return { ok: true, paths: [...paths] }
}

/**
 * The template with a variable's new name wherever an output reads it: "score" also in `{{ score.total }}`, but not in
 * `{{ contact.score }}`, in quotes, or in the text around. Every other character stays. Broken outputs are left alone.
 */
export function renameInTemplate(template: string, from: string, to: string): string {
  const old = from.split('.')
  const places = partsOf(template)
    .flatMap(pathsIn)
    .filter((path) => old.every((key, i) => fixedKeys(path)[i] === key))
    .map(({ steps }) => ({ start: steps[0]?.start ?? 0, end: steps[old.length - 1]?.end ?? 0 }))
    .sort((a, b) => b.start - a.start)
  return places.reduce((text, { start, end }) => text.slice(0, start) + to + text.slice(end), template)
}

function computed(
  operand: Operand,
  filtering: Filtering[],
  scope: Scope,
  setting: Setting,
): Json | undefined | typeof tooLong {
  let value: Json | typeof tooLong = found(operand, scope) ?? null
  for (const { name, args } of filtering) {
    const given = args.map((arg) => found(arg, scope) ?? null)
    const made: Json | typeof tooLong = filters[name]?.apply(value, given, setting) ?? null
    if (made === tooLong) return made
    value = made
  }
  return value
}

function found(operand: Operand, scope: Scope): Json | undefined {
  if (operand.type === 'literal') return operand.value
  let value: Json | undefined = scope as Json
  for (const [i, step] of operand.steps.entries()) {
    const key = 'key' in step ? step.key : show(found(step.by, scope), 1000)
    if (i > 0) value = stepInto(value, key)
    else value = Object.hasOwn(scope, key) ? scope[key] : undefined
  }
  return value
}

/** A backslash that the author left before an output would undo the first escape of its value. */
function withoutEscape(text: string): string {
  let count = 0
  while (text[text.length - 1 - count] === '\\') count++
  return count % 2 === 1 ? `${text}\\` : text
}

function whatIsWrong(filtering: Filtering[]): Words<string> | null {
  for (const { name, args } of filtering) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (!filter) return templateWords.unknownFilter(name, nearest(name, Object.keys(filters)))
    const { min, max, options } = filter
    if (args.length < min || args.length > max) return templateWords.filterCount(name, min, max)
    const [first] = args
    if (!options || first?.type !== 'literal') continue
    const given = show(first.value)
    const known = options instanceof RegExp ? options.test(given) : options.includes(given)
    if (!known)
      return templateWords.filterOptions(
        name,
        given,
        options instanceof RegExp ? 'EUR, USD, GBP…' : options.join(', '),
      )
  }
  return null
}

function pathsIn(part: Part): Path[] {
  if (part.type !== 'output') return []
  return [part.value, ...part.filters.flatMap(({ args }) => args)].flatMap(within)
}

function within(operand: Operand): Path[] {
  if (operand.type === 'literal') return []
  return [operand, ...operand.steps.flatMap((step) => ('by' in step ? within(step.by) : []))]
}

function fixedKeys(path: Path): string[] {
  const open = path.steps.findIndex((step) => 'by' in step)
  return (open < 0 ? path.steps : path.steps.slice(0, open)).flatMap((step) =>
    'key' in step ? [step.key] : [],
  )
}
