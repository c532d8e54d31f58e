'use client'

import type { EdgeProps } from '@xyflow/react'
import { BaseEdge, getSmoothStepPath } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { useCanvasView } from '../bots/[botId]/edit/_canvas/canvas-context.tsx'
import type { Wire } from '../bots/[botId]/edit/_canvas/canvas-nodes.ts'
import { useEdited } from '../bots/[botId]/edit/_editor/editor-context.tsx'
import { placeKey, useFigures } from './figure-context.ts'

/** A wire to look at. With figures, the more conversations went along it the thicker it is. */
export const ReadWire = memo(function ReadWire(props: EdgeProps<Wire>) {
  const { id, source, sourceHandleId, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } =
    props
  const { trail } = useCanvasView()
  const figures = useFigures()
  const flow = useEdited((editor) => editor.flowId())
  const [path] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 12,
    offset: 24,
  })
  const went = figures?.at.get(placeKey({ flow, block: source, port: sourceHandleId ?? '' }))?.reached ?? 0
  const width = figures ? 1.5 + 6 * Math.sqrt(Math.min(1, went / Math.max(1, figures.begun))) : undefined
  return (
    <BaseEdge
      id={id}
      path={path}
      interactionWidth={0}
      style={
        width === undefined
          ? undefined
          : {
              strokeWidth: width,
              stroke: went > 0 ? 'var(--accent)' : undefined,
              opacity: went > 0 ? 0.4 : 0.6,
            }
      }
      className={classes('wire', trail.wires.has(id) && 'wire-taken')}
    />
  )
})
