import { expect, test } from 'vitest'
import { chatLanguage, chatLanguages, readChatWords } from '#flow/chat-words/chat-words.ts'
import { directionOf } from '#flow/chat-words/direction.ts'
import { words as english } from '#flow/chat-words/en.ts'

/** Every text by its name, groups included: "parts.boxes.agree". */
function texts(group: object, before = ''): [name: string, text: string][] {
  return Object.entries(group).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[before + name, value] as [string, string]]
      : texts(value, `${before}${name}.`),
  )
}

test.each(chatLanguages)(
  '%s says all that English says, and mentions the same numbers and names',
  async (language) => {
    const words = await readChatWords(language)
    expect(words.language).toBe(language)
    const said = Object.fromEntries(texts(words))
    const pattern = texts(english)
    expect(Object.keys(said).sort()).toEqual(pattern.map(([name]) => name).sort())
    for (const [name, text] of pattern) {
      expect(said[name]?.trim(), name).toBe(said[name])
      expect(said[name], name).not.toBe('')
      expect(said[name]?.split('#').length, name).toBe(text.split('#').length)
    }
  },
)

test('somebody whose language the chat does not speak is spoken to in English', async () => {
  expect(['pt-BR', 'FR', 'ar-EG', 'pl', 'arc', ''].map(chatLanguage)).toEqual([
    'pt',
    'fr',
    'ar',
    'en',
    'en',
    'en',
  ])
  expect((await readChatWords('pl')).send).toBe('Send')
})

test('languages that are written from the right', () => {
  expect(['ar', 'ar-EG', 'HE', 'fa', 'ckb', 'arc'].map(directionOf)).toEqual(Array(6).fill('rtl'))
  expect(['art', 'fr', 'pt-BR', 'far', ''].map(directionOf)).toEqual(Array(5).fill('ltr'))
})
