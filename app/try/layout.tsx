import type { ReactNode } from 'react'
import { ApiProvider } from '#app/_api/api-provider.tsx'

/** Outside of the studio: nobody signs in here. */
export default function TryLayout({ children }: { children: ReactNode }) {
  return <ApiProvider>{children}</ApiProvider>
}
