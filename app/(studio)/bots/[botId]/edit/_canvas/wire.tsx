'use client'

import type { EdgeProps } from '@xyflow/react'
import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath } from '@xyflow/react'
import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { useCanvasView } from './canvas-context.tsx'
import type { Wire as WireType } from './canvas-nodes.ts'

/** A wire: rounded and orthogonal; under the pointer it stands out and offers to insert a block. */
export const Wire = memo(function Wire(props: EdgeProps<WireType>) {
  const { id, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, selected } = props
  const { trail, insertOn } = useCanvasView()
  const [hovered, setHovered] = useState(false)
  const said = useWords(wireWords)
  const [path, labelX, labelY] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 12,
    offset: 24,
  })
  const taken = trail.wires.has(id)
  const strong = hovered || selected
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows a button that the keyboard has by other ways
    <g onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={18}
        className={classes('wire', strong && 'wire-strong', taken && 'wire-taken')}
      />
      {strong && (
        <EdgeLabelRenderer>
          <button
            type="button"
            aria-label={said.insert}
            title={said.insert}
            className="nodrag nopan wire-plus"
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
            onMouseEnter={() => setHovered(true)}
            onMouseLeave={() => setHovered(false)}
            onClick={(event) => insertOn(id, { x: event.clientX, y: event.clientY })}
          >
            <Plus aria-hidden className="size-3.5" />
          </button>
        </EdgeLabelRenderer>
      )}
    </g>
  )
})

const wireWords = words({
  en: { insert: 'Insert a block here' },
  fr: { insert: 'Insérer un bloc ici' },
})
