import type { ReactNode } from 'react'
import { ApiProvider } from '#app/_api/api-provider.tsx'
import { SessionGate } from '#app/_api/session-gate.tsx'
import { OnDuty } from './_duty/on-duty.tsx'

/** Signed-in pages. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <SessionGate>
        <OnDuty>{children}</OnDuty>
      </SessionGate>
    </ApiProvider>
  )
}
