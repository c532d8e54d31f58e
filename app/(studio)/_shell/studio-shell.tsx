'use client'

import type { ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { BottomBar } from './bottom-bar.tsx'
import { PhoneBar } from './phone-bar.tsx'
import type { ShellData } from './shell-data.ts'
import { Sidebar } from './sidebar.tsx'

/** The frame of every signed-in page but the editor: a sidebar on a wide screen, two bars on a phone. */
export function StudioShell({ children, ...data }: ShellData & { children: ReactNode }) {
  const said = useWords(shellWords)
  return (
    <div className="flex min-h-dvh" data-shell>
      <a
        href="#content"
        className="fixed start-2 top-2 z-(--layer-toast) -translate-y-16 rounded-control bg-accent px-3 py-2 font-medium text-on-accent transition-transform focus-visible:translate-y-0"
      >
        {said.skip}
      </a>
      <Sidebar {...data} />
      <div className="flex min-w-0 grow flex-col max-md:pb-(--bottom-bar)">
        <PhoneBar {...data} />
        <main id="content" tabIndex={-1} className="grow outline-none focus-visible:outline-none">
          {children}
        </main>
      </div>
      <BottomBar {...data} />
    </div>
  )
}

const shellWords = words({ en: { skip: 'Skip to the content' }, fr: { skip: 'Aller au contenu' } })
