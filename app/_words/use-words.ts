'use client'

import type { Words } from '#flow/words.ts'
import { useLocale } from './use-locale.ts'

/** A module's words in the language of the interface: `const said = useWords(buttonWords)`. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale()]
}
