import type { ReactNode } from 'react'

/** What this page is for, and a sentence about it. */
export function AuthTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-24 font-semibold">{title}</h1>
      {children ? <p className="mt-1.5 text-13 text-ink-2">{children}</p> : null}
    </div>
  )
}
