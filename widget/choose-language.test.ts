import { expect, test } from 'vitest'
import { chooseLanguage } from '#widget/choose-language.ts'

test.each([
  [['fr-CA', 'en'], ['en', 'fr'], 'fr'],
  [['pt-BR'], ['pt-PT', 'pt-BR'], 'pt-BR'],
  [['pt'], ['pt-PT', 'pt-BR'], 'pt-PT'],
  [[undefined, '', 'de'], ['en', 'fr'], 'en'],
  [['en-US@posix'], ['fr', 'en'], 'en'],
])('who wants %j of a bot that speaks %j gets %s', (wanted, spoken, expected) => {
  expect(chooseLanguage(wanted, spoken)).toBe(expected)
})
