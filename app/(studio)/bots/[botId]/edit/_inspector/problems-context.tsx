'use client'

import { createContext, useContext } from 'react'
import { useLocale } from '#app/_words/use-locale.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import type { FormPlace } from './form.ts'

const ProblemsContext = createContext<readonly ProblemFound[]>([])

/** What is wrong with the block that the inspector shows. */
export const ProblemsProvider = ProblemsContext.Provider

/** What is wrong with a field, in words; undefined when nothing is. Warnings wait until something is written. */
export function useFieldProblem({ path }: FormPlace): string | undefined {
  const locale = useLocale()
  const [field, item, ...rest] = path
  const sub = rest.join('/') || undefined
  const found = useContext(ProblemsContext).find(
    (problem) =>
      problem.severity === 'error' &&
      problem.field === field &&
      (problem.item ?? item) === item &&
      (problem.item === undefined || (problem.sub ?? sub) === sub),
  )
  return (found?.there ?? found?.says)?.[locale]
}
