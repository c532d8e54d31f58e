'use client'

import type { Viewport } from '@xyflow/react'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useMemo } from 'react'

/** Where each canvas is on its way to, and until when. */
const goals = new WeakMap<object, { viewport: Viewport; until: number }>()

/**
 * The viewport, moved in a straight line: React Flow's usual way zooms out and in again, and then all is drawn and no block keeps the
 * focus. `at` is where it will have come to: who asks in the middle of a movement builds on its end.
 */
export function useViewport() {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  return useMemo(
    () => ({
      at(): Viewport {
        const [x, y, zoom] = store.getState().transform
        const goal = goals.get(store)
        return goal && performance.now() < goal.until ? goal.viewport : { x, y, zoom }
      },
      go(viewport: Viewport, durationMs = 200) {
        const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : durationMs
        goals.set(store, { viewport, until: performance.now() + duration + 50 })
        void setViewport(viewport, { duration, interpolate: 'linear' })
      },
    }),
    [store, setViewport],
  )
}
