'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Where this studio is reached, for addresses to copy; '' until the browser says. */
export function useOwnOrigin(): string {
  return useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  )
}
