'use client'

import { ErrorPage } from './_errors/error-page.tsx'

/** Shown when a page breaks and nothing nearer catches it. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <ErrorPage error={error} retry={retry} />
    </main>
  )
}
