import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { celString, celVariable } from '#flow/run/cel-source.ts'
import { checkExpression, evaluate } from '#flow/run/expression.ts'

const odd = ['"', '\\', '\n', '\r', '\t', '\0', '\x7f', '\u2028', '\ud800', 'é', '🙂', '.', 'u', 'size', '{{']
const scope = { contact: {}, bot: {}, now: '', locale: 'fr', channel: 'web' }
const setting = { at: 0, locale: 'fr', timeZone: 'UTC' }

describe('texts and variables written in CEL', () => {
  it('read back as they were', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 1 })) }),
        (text) => {
          expect(evaluate(celString(text), scope, setting)).toEqual({ ok: true, value: text })
          expect(checkExpression(celVariable(text))).toEqual({ ok: true, variables: [text] })
        },
      ),
    )
  })

  it('are plain where they can be', () => {
    expect(celVariable('contact.email')).toBe('contact.email')
    expect(celVariable('in')).toBe('variable("in")')
    expect(celVariable('tags.size')).toBe('variable("tags.size")')
  })
})
