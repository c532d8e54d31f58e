'use client'

import { useEffect, useMemo, useState } from 'react'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Json } from '#flow/json.ts'
import { equal } from '#flow/json.ts'
import { useEdited, useEditor } from './editor-context.tsx'
import { whenIdle } from './when-idle.ts'

const quietMs = 250

/** Everything wrong with the draft, checked again when the author pauses: typing never waits for it. */
export function useProblems(): ProblemFound[] {
  const editor = useEditor()
  const [checked, setChecked] = useState<ProblemFound[]>([])
  useEffect(() => {
    let seen: FlowDocument | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: () => void = () => undefined
    const stop = () => {
      clearTimeout(timer)
      idle()
    }
    const check = () => {
      const found = checkFlow(editor.document())
      // What shows problems is drawn again only for others than before.
      setChecked((before) => (equal(found as unknown as Json, before as unknown as Json) ? before : found))
    }
    const plan = () => {
      if (seen === editor.document()) return
      seen = editor.document()
      stop()
      timer = setTimeout(() => {
        idle = whenIdle(check)
      }, quietMs)
    }
    plan()
    const unsubscribe = editor.subscribe(plan)
    return () => {
      unsubscribe()
      stop()
    }
  }, [editor])
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
      // Advice is not counted among problems, here as in the bar.
      if (before && severity === 'advice' && before.worst !== 'advice') continue
      found.set(block, { worst: before?.worst ?? severity, count: (before?.count ?? 0) + 1 })
    }
    return found
  }, [problems, flow])
}
