'use client'

import type { ComponentType, ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { loadCode } from './load-code.ts'

/**
 * A component whose code comes when it is first shown, or before by `preload`: opening a page does not wait for what it
 * does not show. Once the code is there it is drawn at once, without a moment of emptiness; while the network is away it is waited for.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  let loaded: ComponentType<P> | undefined
  const fetch = async () => {
    loaded = await loadCode(load)
    return { default: loaded }
  }
  const Fetched = lazy(fetch)

  // biome-ignore lint/correctness/noComponentHookFactories: called once for each module, never while rendering
  function Later({ meanwhile = null, ...props }: P & { meanwhile?: ReactNode }) {
    // One for as long as it is shown: another type of component would begin anew.
    const [Component] = useState<ComponentType<P>>(() => loaded ?? (Fetched as ComponentType<P>))
    return (
      <Suspense fallback={meanwhile}>
        <Component {...(props as unknown as P)} />
      </Suspense>
    )
  }
  return Object.assign(Later, { preload: () => void fetch().catch(() => undefined) })
}
