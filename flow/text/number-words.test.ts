import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber } from '#flow/text/number-words.ts'

const inFrench: [string, number | null][] = [
  ['12', 12],
  ['1 200,50 €', 1200.5],
  ['1\u202f200,50 €', 1200.5],
  ['1 200 000', 1_200_000],
  ['1,200', 1.2],
  ['1.200', 1200],
  ['1.200,50', 1200.5],
  ['0,5', 0.5],
  ['0.125', 0.125],
  ['12,5', 12.5],
  ['-3', -3],
  ['− 3', -3],
  ['moins 5', -5],
  ['environ 1 200 euros', 1200],
  ['j’ai 34 ans', 34],
  ['3k', 3000],
  ['3 k€', 3000],
  ['3 km', 3],
  ['2,5 M', 2_500_000],
  ['2,5 millions', 2_500_000],
  ['1 milliard', 1e9],
  ['15 %', 15],
  ['8/10', 8],
  ['8 sur 10', 8],
  ['dix sur dix', 10],
  ['huit', 8],
  ['une cinquantaine', 50],
  ['une douzaine de personnes', 12],
  ['une demi-douzaine', 6],
  ['2 douzaines', 24],
  ['3 centaines', 300],
  ['un millier', 1000],
  ['des dizaines', null],
  ['zéro', 0],
  ['Vingt-deux', 22],
  ['vingt et un', 21],
  ['dix-sept', 17],
  ['soixante et onze', 71],
  ['soixante-dix-sept', 77],
  ['septante-sept', 77],
  ['quatre-vingts', 80],
  ['quatre-vingt-un', 81],
  ['quatre-vingt-dix-neuf', 99],
  ['cent', 100],
  ['deux cents', 200],
  ['mille neuf cent quatre-vingt-quatre', 1984],
  ['deux mille vingt-six', 2026],
  ['trois cent mille', 300_000],
  ['un million', 1_000_000],
  ['deux et demi', 2.5],
  ['moins trois', -3],
  ['dix pour cent', 10],
  ['j’ai deux enfants', 2],
  ['un', 1],
  ['un enfant', 1],
  ['j’en ai un', 1],
  ['une personne', 1],
  ['twelve', 12],
  ['un instant', null],
  ['je veux parler à un conseiller', null],
  ['deux ou trois', null],
  ['entre 3 et 5', null],
  ['3 4', null],
  ['10-15', null],
  ['12/03/2027', null],
  ['14h30', null],
  ['06 12 34 56 78', null],
  ['1.20.300', null],
  ['beaucoup', null],
  ['', null],
  ['?', null],
]

const inEnglish: [string, number | null][] = [
  ['a dozen', 12],
  ['two dozen', 24],
  ['2 dozen', 24],
  ['half a dozen', 6],
  ['1,200.5', 1200.5],
  ['1,200', 1200],
  ['1.200', 1.2],
  ['1.200,50', 1200.5],
  ['1,234,567', 1_234_567],
  ['12,34,567', 1_234_567],
  ['1,5', 1.5],
  ['0,125', 0.125],
  ['1\u2019200.50', 1200.5],
  ['about 34', 34],
  ['I am 34.', 34],
  ['$1,200', 1200],
  ['1.2 million', 1_200_000],
  ['3K', 3000],
  ['twenty two', 22],
  ['twenty-two', 22],
  ['two hundred and five', 205],
  ['fifteen hundred', 1500],
  ['a hundred', 100],
  ['two hundred thousand', 200_000],
  ['eight out of ten', 8],
  ['two and a half', 2.5],
  ['one', 1],
  ['one person', 1],
  ['there will be one adult', 1],
  ['I have a dog and two cats', 2],
  ['minus four', -4],
  ['2nd', 2],
  ['dix', 10],
  ['one moment', null],
  ['no one', null],
  ['three or four', null],
  ['five six', null],
  ['99999999999999999999', null],
]

describe('numbers as people type them', () => {
  it.each(inFrench)('in French, %j is %j', (text, value) => expect(readNumber(text, 'fr')).toBe(value))
  it.each(inEnglish)('in English, %j is %j', (text, value) => expect(readNumber(text, 'en')).toBe(value))

  it('reads back what Intl writes, in every language', () => {
    const written = fc.record({
      value: fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100),
      locale: fc.constantFrom(
        'fr',
        'en',
        'de',
        'es',
        'it',
        'en-GB',
        'fr-CH',
        'de-CH',
        'pt-BR',
        'en-IN',
        'nl',
      ),
    })
    fc.assert(
      fc.property(written, ({ value, locale }) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value)
        expect(readNumber(text, locale)).toBe(value)
      }),
    )
  })

  it('is total', () => {
    const some = fc.array(
      fc.constantFrom('1', '200', ' ', ',', '.', '-', 'k', 'un', 'cent', 'sur', '/', '٣', 'e5'),
    )
    const texts = fc.oneof(
      fc.string(),
      some.map((parts) => parts.join('')),
      some.map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom('fr', 'en', '??'), (text, locale) => {
        const value = readNumber(text, locale)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
  })
})
