'use client'

import { useSyncExternalStore } from 'react'

/** Whether the reader's machine has a ⌘ key. False on the server, right from the first paint after. */
export function useApple(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => /mac|iphone|ipad/i.test(navigator.userAgent),
    () => false,
  )
}
