import type { ReactNode } from 'react'
import { ApiProvider } from '#app/_api/api-provider.tsx'
import { AuthFrame } from '#app/_auth/auth-frame.tsx'

/** The pages before the studio: signing in, setting up, links from mails. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <ApiProvider>
      <AuthFrame>{children}</AuthFrame>
    </ApiProvider>
  )
}
