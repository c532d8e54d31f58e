import type { Viewport } from '@xyflow/react'
import { getViewportForBounds } from '@xyflow/react'
import type { SubFlow } from '#flow/document.ts'
import type { Reading } from './block-shape.ts'
import { headerHeight } from './block-shape.ts'
import { flowBounds } from './flow-bounds.ts'
import { readingOrder } from './neighbours.ts'
import { nearest, widest } from './use-zoom-band.ts'

const padding = 0.12
const readable = 0.5
const startZoom = 0.8
const startMargin = 48
/** So much room for each block that shall be seen. */
const roomForOne = 380

/**
 * What a flow shows when it is opened: all of it while its texts can be read, else as many blocks from its start as can,
 * two on a phone. Known before anything is drawn, so that nothing moves afterwards.
 */
export function firstViewport(
  flow: SubFlow,
  reading: Reading,
  { width, height }: { width: number; height: number },
): Viewport {
  if (!width || !height) return { x: 0, y: 0, zoom: 1 }
  const fitted = (blocks?: string[]) => {
    const bounds = flowBounds(flow, reading, blocks)
    return bounds && getViewportForBounds(bounds, width, height, widest, nearest, padding)
  }
  const some = Math.max(2, Math.round(width / roomForOne))
  const found = [fitted(), fitted(readingOrder(flow).slice(0, some))].find(
    (viewport) => viewport && viewport.zoom >= readable,
  )
  if (found) return found
  const { x, y } = flow.layout[flow.start] ?? { x: 0, y: 0 }
  return {
    x: startMargin - x * startZoom,
    y: height / 3 - (y + headerHeight / 2) * startZoom,
    zoom: startZoom,
  }
}
