'use client'

import { useLocale } from '#app/_words/use-locale.ts'
import { sayProblem } from './problem-words.ts'

/** Says why an ask failed, in the language of the interface: `const say = useProblemWords(); say(error)`. */
export function useProblemWords(): (error: unknown) => string {
  const locale = useLocale()
  return (error) => sayProblem(error, locale)
}
