import { expect, it } from 'vitest'
import { inLanguage } from '#flow/text/in-language.ts'

it('takes the text of a language, and leaves what is no text in languages', () => {
  expect(inLanguage({ en: 'Yes', 'pt-BR': 'Sim' }, 'pt-BR')).toBe('Sim')
  expect(inLanguage({ en: 'Yes' }, 'fr')).toEqual({ en: 'Yes' })
  expect(inLanguage({ en: 3 }, 'en')).toEqual({ en: 3 })
  expect(inLanguage({ en: 'a', total: 'b' }, 'en')).toEqual({ en: 'a', total: 'b' })
  expect(inLanguage({}, 'en')).toEqual({})
  expect(inLanguage('en', 'en')).toBe('en')
})
