'use client'

import { useEffect, useMemo, useState } from 'react'
import { useEdited, useEditor } from './editor-context.tsx'
import type { EditorServices, Other } from './services.ts'

/** Who else is in this draft, and which block of the open flow they have selected. */
export function useOthers(services: EditorServices) {
  const editor = useEditor()
  const flow = useEdited((editor) => editor.flowId())
  const [others, setOthers] = useState<Other[]>([])
  useEffect(
    () =>
      services.presence(() => {
        const [block] = editor.selected()
        return { flow: editor.flowId(), block: block ?? null }
      }, setOthers),
    [services, editor],
  )
  return useMemo(
    () => ({
      people: others.map(({ id, name }) => ({ id, name })),
      blocks: new Map(
        others.flatMap((other) =>
          other.flow === flow && other.block ? [[other.block, { name: other.name, color: other.color }]] : [],
        ),
      ),
    }),
    [others, flow],
  )
}
