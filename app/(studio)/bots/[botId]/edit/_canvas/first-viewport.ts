import type { Viewport } from '@xyflow/react'
import { getViewportForBounds } from '@xyflow/react'
import type { SubFlow } from '#flow/document.ts'
import type { Reading } from './block-shape.ts'
import { headerHeight } from './block-shape.ts'
import { flowBounds } from './flow-bounds.ts'
import { farBelow, nearest, widest } from './use-zoom-band.ts'

const padding = 0.15
const startZoom = 0.8
const startMargin = 72

/**
 * What a flow shows when it is opened: all of it while its texts can be read, and else its beginning. Known before
 * anything is drawn, so that nothing moves afterwards.
 */
export function firstViewport(
  flow: SubFlow,
  reading: Reading,
  { width, height }: { width: number; height: number },
): Viewport {
  const bounds = flowBounds(flow, reading)
  if (!bounds || !width || !height) return { x: 0, y: 0, zoom: 1 }
  const whole = getViewportForBounds(bounds, width, height, widest, nearest, padding)
  if (whole.zoom >= farBelow) return whole
  const { x, y } = flow.layout[flow.start] ?? bounds
  return {
    x: startMargin - x * startZoom,
    y: height / 3 - (y + headerHeight / 2) * startZoom,
    zoom: startZoom,
  }
}
