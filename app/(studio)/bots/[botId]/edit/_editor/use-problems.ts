'use client'

import { useEffect, useMemo, useState } from 'react'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import { useDocument, useEdited } from './editor-context.tsx'

const quietMs = 250

/** Everything wrong with the draft, checked again when the author pauses: typing never waits for it. */
export function useProblems(): ProblemFound[] {
  const document = useDocument()
  const [checked, setChecked] = useState<ProblemFound[]>([])
  useEffect(() => {
    let idle: () => void = () => undefined
    const timer = setTimeout(() => {
      idle = whenIdle(() => setChecked(checkFlow(document)))
    }, quietMs)
    return () => {
      clearTimeout(timer)
      idle()
    }
  }, [document])
  return checked
}

export type BlockProblems = ReadonlyMap<string, { worst: ProblemFound['severity']; count: number }>

/** The same for the blocks of the open flow: the worst of each, and how many. */
export function useBlockProblems(problems: ProblemFound[]): BlockProblems {
  const flow = useEdited((editor) => editor.flowId())
  return useMemo(() => {
    const found = new Map<string, { worst: ProblemFound['severity']; count: number }>()
    for (const { flow: where, block, severity } of problems) {
      if (where !== flow || !block) continue
      // The worst comes first: `checkFlow` sorts.
      const before = found.get(block)
      found.set(block, { worst: before?.worst ?? severity, count: (before?.count ?? 0) + 1 })
    }
    return found
  }, [problems, flow])
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 1000 })
  return () => cancelIdleCallback(handle)
}
