import type { ReactNode } from 'react'
import { InboxFrame } from './_list/inbox-frame.tsx'

/** The list stays while one conversation after the other is opened beside it. */
export default function InboxLayout({ children }: { children: ReactNode }) {
  return <InboxFrame>{children}</InboxFrame>
}
