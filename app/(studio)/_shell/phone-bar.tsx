'use client'

import type { ShellFrameProps } from './shell-frame.tsx'

/** The top of the screen on a phone: where one is, who one is. */
export function PhoneBar({ workspace, face }: Pick<ShellFrameProps, 'workspace' | 'face'>) {
  return (
    <header className="sticky top-0 z-(--layer-bar) flex h-12 items-center justify-between gap-2 border-b border-line bg-canvas px-2 md:hidden">
      <div className="min-w-0">{workspace}</div>
      {face}
    </header>
  )
}
