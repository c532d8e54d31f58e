'use client'

import { Panel, useReactFlow } from '@xyflow/react'
import { Map as MapIcon, Maximize, Minus, Plus, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { setLayout } from '#flow/edit/commands/move-blocks.ts'
import { words } from '#flow/words.ts'
import { openFlow, useEditor } from '../_editor/editor-context.tsx'
import type { Reading } from './block-shape.ts'
import { blockShape } from './block-shape.ts'
import { useCanvasView } from './canvas-context.tsx'
import { FlowMap } from './flow-map.tsx'
import { tidyLayout } from './tidy-layout.ts'
import { useFit } from './use-fit.ts'

/** Zoom, fit, tidy and map, in the canvas's lower left corner. */
export function CanvasTools({ tidying, onTidy }: { tidying: boolean; onTidy: () => void }) {
  const said = useWords(toolWords)
  const { zoomIn, zoomOut } = useReactFlow()
  const { reading } = useCanvasView()
  const showBlocks = useFit(reading)
  const [map, setMap] = useState(false)
  return (
    <>
      <Panel
        position="bottom-left"
        data-canvas-tools
        className="flex gap-0.5 rounded-card border border-line bg-raised p-1"
      >
        <IconButton
          label={said.zoomOut}
          icon={Minus}
          size="sm"
          side="top"
          onClick={() => void zoomOut({ duration: 120 })}
        />
        <IconButton
          label={said.zoomIn}
          icon={Plus}
          size="sm"
          side="top"
          onClick={() => void zoomIn({ duration: 120 })}
        />
        <IconButton
          label={said.fit}
          icon={Maximize}
          size="sm"
          side="top"
          shortcut="1"
          onClick={() => showBlocks()}
        />
        <IconButton
          label={said.tidy}
          icon={WandSparkles}
          size="sm"
          side="top"
          shortcut="Shift+T"
          loading={tidying}
          onClick={onTidy}
        />
        <IconButton
          label={said.map}
          icon={MapIcon}
          size="sm"
          side="top"
          pressed={map}
          onClick={() => setMap(!map)}
        />
      </Panel>
      {map && <FlowMap />}
    </>
  )
}

/** Lays the open flow out anew: one step to undo. */
export function useTidy(reading: Reading): [boolean, () => void] {
  const editor = useEditor()
  const [busy, setBusy] = useState(false)
  const showBlocks = useFit(reading)
  const tidy = () => {
    setBusy(true)
    const id = editor.flowId()
    const selected = editor.selected()
    const only = selected.size > 1 ? selected : null
    const flow = openFlow(editor)
    void tidyLayout(flow, (block) => blockShape(flow.blocks[block] ?? { type: '' }, reading), only)
      .then((to) => {
        editor.run((document, ids) => setLayout(document, ids, { flow: id, to }))
        requestAnimationFrame(() => showBlocks())
      })
      .finally(() => setBusy(false))
  }
  return [busy, tidy]
}

const toolWords = words({
  en: { zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show everything', tidy: 'Tidy up', map: 'Map' },
  fr: { zoomIn: 'Agrandir', zoomOut: 'Réduire', fit: 'Tout afficher', tidy: 'Ranger', map: 'Plan' },
})
