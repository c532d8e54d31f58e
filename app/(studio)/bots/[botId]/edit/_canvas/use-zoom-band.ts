'use client'

import { useStore } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'

/** Below this zoom, blocks are drawn on one canvas element and their texts are not readable anyway. */
export const farBelow = 0.4
/** How far out the canvas goes, and how near it comes when it shows something by itself. */
export const widest = 0.05
export const nearest = 1
const restMs = 120
/** An animated pan does not quite keep its zoom, by the last digits of the numbers. */
const unnoticed = 1e-6

/**
 * Is the flow far away, and is it being zoomed right now? Components render when one of the two changes, never for
 * each step of the viewport.
 */
export function useZoomBand() {
  const isFar = useStore((state) => state.transform[2] < farBelow)
  const [isZooming, setZooming] = useState(false)
  const lastZoom = useRef<number | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)

  const onMove = useCallback((_event: unknown, { zoom }: { zoom: number }) => {
    const before = lastZoom.current
    lastZoom.current = zoom
    if (before === null || Math.abs(before - zoom) < unnoticed) return
    setZooming(true)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => setZooming(false), restMs)
  }, [])
  useEffect(() => () => clearTimeout(rest.current), [])

  return { isFar, isDrawn: isFar || isZooming, onMove }
}
