import type { ReactNode } from 'react'

/** A page that could not be shown: a picture, what happened, what to do next, in the middle of what room there is. */
export function ErrorLayout({
  picture,
  title,
  actions,
  footer,
  children,
}: {
  picture: ReactNode
  title: string
  actions: ReactNode
  footer?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="mx-auto flex min-h-[80dvh] max-w-md flex-col items-center justify-center px-6 py-16 text-center">
      {picture}
      <h1 className="mt-6 text-18 font-semibold">{title}</h1>
      <p className="mt-2 text-ink-2">{children}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>
      {footer ? <div className="mt-8 text-12 text-ink-3">{footer}</div> : null}
    </div>
  )
}
