import { cutOutputs, filledValue } from '#flow/blocks/outputs.ts'
import type { Run } from '#flow/run/run.ts'

/**
 * JSON with its outputs filled in, always as the author drew it: inside quotes a value is escaped, outside it is written
 * as JSON, so that `{"score": {{ score }}, "name": "{{ name }}"}` is right whatever they hold.
 */
export function fillJson(run: Run, template: string): string {
  let inString = false
  let filled = ''
  for (const { text, isOutput } of cutOutputs(template)) {
    if (!isOutput) {
      inString = endsInString(text, inString)
      filled += text
    } else if (inString) {
      filled += JSON.stringify(run.fill(text)).slice(1, -1)
    } else {
      filled += JSON.stringify(filledValue(run, text))
    }
  }
  return filled
}

/** Would this template be JSON with any value in its outputs? The error's words when not. */
export function jsonMistake(template: string): string | null {
  let inString = false
  const sample = cutOutputs(template)
    .map(({ text, isOutput }) => {
      if (isOutput) return inString ? 'x' : '0'
      inString = endsInString(text, inString)
      return text
    })
    .join('')
  try {
    JSON.parse(sample)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function endsInString(text: string, inString: boolean): boolean {
  let inside = inString
  for (let i = 0; i < text.length; i++) {
    if (inside && text[i] === '\\') i++
    else if (text[i] === '"') inside = !inside
  }
  return inside
}
