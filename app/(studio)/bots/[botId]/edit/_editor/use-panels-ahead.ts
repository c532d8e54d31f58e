'use client'

import { useEffect } from 'react'
import { laterPanels } from './later-panels.ts'
import { whenIdle } from './when-idle.ts'

/** Fetches the code of the panels one by one while the page is at rest, so that each opens at once, and without a network. */
export function usePanelsAhead(): void {
  useEffect(() => {
    let stop: () => void = () => undefined
    const next = ([panel, ...others]: typeof laterPanels) => {
      if (!panel) return
      stop = whenIdle(() => {
        panel.preload()
        next(others)
      })
    }
    next(laterPanels)
    return () => stop()
  }, [])
}
