import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { ApiProvider } from '#app/_api/api-provider.tsx'
import { SessionGate } from '#app/_api/session-gate.tsx'
import { OnDuty } from './_duty/on-duty.tsx'
import { PageSkeleton } from './_shell/page-skeleton.tsx'

/** Signed-in pages. Whoever comes with a session sees their frame from the first byte; whoever has none is on their way elsewhere. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const known = (await cookies()).getAll().some(({ name }) => name.endsWith('parcours.session_token'))
  return (
    <ApiProvider>
      <SessionGate waiting={known ? <PageSkeleton /> : null}>
        <OnDuty>{children}</OnDuty>
      </SessionGate>
    </ApiProvider>
  )
}
