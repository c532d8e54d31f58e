'use client'

import { Panel, useReactFlow } from '@xyflow/react'
import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

/** Zoom and fit, in the lower left corner. */
export function ViewTools({ onFit }: { onFit: () => void }) {
  const said = useWords(toolWords)
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <Panel position="bottom-left" className="flex gap-0.5 rounded-card border border-line bg-raised p-1">
      <IconButton
        label={said.out}
        icon={Minus}
        size="sm"
        side="top"
        onClick={() => void zoomOut({ duration: 120 })}
      />
      <IconButton
        label={said.in}
        icon={Plus}
        size="sm"
        side="top"
        onClick={() => void zoomIn({ duration: 120 })}
      />
      <IconButton label={said.fit} icon={Maximize} size="sm" side="top" onClick={onFit} />
    </Panel>
  )
}

const toolWords = words({
  en: { out: 'Zoom out', in: 'Zoom in', fit: 'Show everything' },
  fr: { out: 'Réduire', in: 'Agrandir', fit: 'Tout afficher' },
})
