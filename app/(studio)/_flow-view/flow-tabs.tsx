'use client'

import type { ReactNode } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useDocument, useEdited, useEditor } from '../bots/[botId]/edit/_editor/editor-context.tsx'
import type { Walked } from './flow-view.tsx'

/** Which flow of the bot is looked at, when it has more than one. Flows that were walked through are marked. */
export function FlowTabs({
  walked,
  hint,
}: {
  walked: Walked | undefined
  hint: ((flow: string) => ReactNode) | undefined
}) {
  const said = useWords(tabWords)
  const editor = useEditor()
  const { flows, main } = useDocument()
  const open = useEdited((editor) => editor.flowId())
  const ids = Object.keys(flows).sort((a, b) => Number(b === main) - Number(a === main))
  if (ids.length < 2) return null
  return (
    <nav
      aria-label={said.flows}
      className="flex flex-none gap-1 overflow-x-auto border-b border-line bg-surface px-2 py-1.5"
    >
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === open}
          onClick={() => editor.open(id)}
          className={classes(
            'flex h-7 flex-none cursor-default items-center gap-1.5 rounded-control px-2.5 text-12 font-medium text-ink-2 transition-colors hover:bg-hover aria-pressed:bg-pressed aria-pressed:text-ink-1 pointer-coarse:h-9',
            walked && !walked.flows.has(id) && 'text-ink-3',
          )}
        >
          {walked?.flows.has(id) ? <span aria-hidden className="size-1.5 rounded-full bg-accent" /> : null}
          {flows[id]?.name}
          {hint ? <span className="font-normal text-ink-3 tabular-nums">{hint(id)}</span> : null}
        </button>
      ))}
    </nav>
  )
}

const tabWords = words({ en: { flows: 'Flows of this bot' }, fr: { flows: 'Parcours de ce bot' } })
