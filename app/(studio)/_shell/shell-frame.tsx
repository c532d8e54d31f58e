'use client'

import type { ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { PhoneBar } from './phone-bar.tsx'
import type { ShellData } from './shell-data.ts'
import { Sidebar } from './sidebar.tsx'

export type ShellFrameProps = Pick<ShellData, 'allowed' | 'waiting'> & {
  /** Where one is: the menu of workspaces. */
  workspace: ReactNode
  /** Who one is: one's own menu, and the same as small as a face. */
  user: ReactNode
  face: ReactNode
  children?: ReactNode
}

/** Where things stand on every signed-in page but the editor: a sidebar on a wide screen, two bars on a phone. */
export function ShellFrame({ workspace, user, face, allowed, waiting, children }: ShellFrameProps) {
  const said = useWords(frameWords)
  return (
    <div className="flex min-h-dvh" data-shell>
      <a
        href="#content"
        className="fixed start-2 top-2 z-(--layer-toast) -translate-y-16 rounded-control bg-accent px-3 py-2 font-medium text-on-accent transition-transform focus-visible:translate-y-0"
      >
        {said.skip}
      </a>
      <Sidebar workspace={workspace} user={user} allowed={allowed} waiting={waiting} />
      <div className="flex min-w-0 grow flex-col max-md:pb-(--bottom-bar)">
        <PhoneBar workspace={workspace} face={face} />
        <main id="content" tabIndex={-1} className="grow outline-none focus-visible:outline-none">
          {children}
        </main>
      </div>
      <BottomBar allowed={allowed} waiting={waiting} />
    </div>
  )
}

const frameWords = words({ en: { skip: 'Skip to the content' }, fr: { skip: 'Aller au contenu' } })
