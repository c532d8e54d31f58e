import { cutOutputs } from '#flow/blocks/outputs.ts'
import type { Run } from '#flow/run/run.ts'

/**
 * An address with its outputs filled in. What a visitor typed cannot leave its place: values are percent-encoded, so
 * that "a/../b?c" stays one part of the path. Only an output that begins the address, as in `{{ bot.api }}/orders`, is
 * taken as it is.
 */
export function fillUrl(run: Run, template: string): string {
  const parts = cutOutputs(template.trim())
  return parts
    .map(({ text, isOutput }, i) => {
      if (!isOutput) return text
      const value = run.fill(text)
      return i === 0 ? value : encoded(value)
    })
    .join('')
}

/** Fields as an HTML form sends them: application/x-www-form-urlencoded. */
export function formBody(fields: { name: string; value: string }[]): string {
  return fields.map(({ name, value }) => `${encoded(name)}=${encoded(value)}`).join('&')
}

/** Dots too when they are all there is: ".." would climb the path. A lone surrogate cannot be encoded and is dropped. */
function encoded(value: string): string {
  const text = value.toWellFormed()
  return /^\.+$/.test(text) ? text.replaceAll('.', '%2E') : encodeURIComponent(text)
}
