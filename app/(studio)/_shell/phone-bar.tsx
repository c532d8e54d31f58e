'use client'

import type { ShellData } from './shell-data.ts'
import { UserMenu } from './user-menu.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** The top of the screen on a phone: where one is, who one is. */
export function PhoneBar(data: ShellData) {
  return (
    <header className="sticky top-0 z-(--layer-bar) flex h-12 items-center justify-between gap-2 border-b border-line bg-canvas px-2 md:hidden">
      <div className="min-w-0">
        <WorkspaceMenu {...data} />
      </div>
      <UserMenu {...data} compact />
    </header>
  )
}
