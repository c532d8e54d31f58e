'use client'

import type { ReactNode } from 'react'
import type { ShellData } from './shell-data.ts'
import { ShellFrame } from './shell-frame.tsx'
import { UserMenu } from './user-menu.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** The frame of every signed-in page but the editor, with its menus. */
export function StudioShell({ children, ...data }: ShellData & { children: ReactNode }) {
  return (
    <ShellFrame
      workspace={<WorkspaceMenu {...data} />}
      user={<UserMenu {...data} />}
      face={<UserMenu {...data} compact />}
      allowed={data.allowed}
      waiting={data.waiting}
    >
      {children}
    </ShellFrame>
  )
}
