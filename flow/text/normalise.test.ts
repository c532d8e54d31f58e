import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, normalise } from '#flow/text/normalise.ts'

const odd = ['é', 'e\u0301', 'ß', 'İ', 'ﬁ', '½', '…', '’', '«', '\u00a0', '\u200d', '🙂', 'Σ', '\ud800']

describe('what was meant', () => {
  it.each([
    ['  Oui, merci !', 'oui merci'],
    ['ÉTÉ', 'ete'],
    ['C++', 'c++'],
    ['l’été', 'l ete'],
    ['ﬁn', 'fin'],
    ['👍', ''],
  ])('%j is %j', (text, said) => expect(normalise(text)).toBe(said))

  it.each([
    ['  L’Été\n «\u00a0chaud\u00a0» ', 'l\'ete " chaud "'],
    ['Bob@X.fr', 'bob@x.fr'],
    ['–5', '-5'],
  ])('%j folded is %j', (text, said) => expect(fold(text)).toBe(said))

  it('does not change when done again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 1 })) }),
        (text) => {
          expect(normalise(normalise(text))).toBe(normalise(text))
          expect(fold(fold(text))).toBe(fold(text))
        },
      ),
    )
  })
})
