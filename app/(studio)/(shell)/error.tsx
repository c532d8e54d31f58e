'use client'

import { ErrorPage } from '#app/_errors/error-page.tsx'

/** Shown inside the shell when a page of the studio breaks: the sidebar stays, so every other place is one click away. */
export default function StudioError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} />
}
