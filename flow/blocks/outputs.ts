import type { Json } from '#flow/json.ts'
import type { Run } from '#flow/run/run.ts'
import { readPath } from '#flow/text/read-path.ts'

const alone = /^\s*\{\{-?\s*([A-Za-z_][\w.]{0,200})\s*-?\}\}\s*$/

/**
 * A template cut at its outputs: what stands between them, and each output as it was written. What begins like one and
 * never ends counts as an output, so that filling it in says what is wrong.
 */
export function cutOutputs(template: string): { text: string; isOutput: boolean }[] {
  const parts: { text: string; isOutput: boolean }[] = []
  let from = 0
  for (let at = 0; at < template.length; at++) {
    if (template[at] !== '{' || !/[{%]/.test(template[at + 1] ?? '')) continue
    if (at > from) parts.push({ text: template.slice(from, at), isOutput: false })
    from = endOfOutput(template, at)
    parts.push({ text: template.slice(at, from), isOutput: true })
    at = from - 1
  }
  if (from < template.length) parts.push({ text: template.slice(from), isOutput: false })
  return parts
}

/**
 * A template's value: `{{ cart.lines }}` alone is the value itself, a list as a list and a number as a number; anything
 * else is the text it fills in to.
 */
export function filledValue(run: Run, template: string): Json {
  const [, path] = alone.exec(template) ?? []
  return path === undefined ? run.fill(template) : (readPath(run.scope(), path) ?? null)
}

/** Behind the `}}` that closes the output at `start`; one in quotes does not. */
function endOfOutput(template: string, start: number): number {
  let quote = ''
  for (let at = start + 2; at < template.length; at++) {
    const char = template[at] ?? ''
    if (quote) {
      if (char === '\\') at++
      else if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '}' && template[at + 1] === '}') return at + 2
  }
  return template.length
}
