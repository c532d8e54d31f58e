import type { ReactNode } from 'react'
import { LanguageSwitch } from '#app/_ui/language-switch.tsx'
import { Logo } from '#app/_ui/logo.tsx'
import { ThemeSwitch } from '#app/_ui/theme-switch.tsx'
import { AuthScene } from './auth-scene.tsx'

/** The form in the middle of its half; beside it, where there is room, what it is all about. */
export function AuthFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-h-dvh flex-col bg-surface px-6 py-6">
        <div className="flex items-center gap-2.5 text-15 font-semibold">
          <Logo className="size-7" />
          Parcours
        </div>
        <main className="mx-auto flex w-full max-w-90 grow flex-col justify-center py-10">{children}</main>
        <footer className="flex flex-wrap items-center justify-between gap-3">
          <LanguageSwitch size="sm" />
          <ThemeSwitch size="sm" />
        </footer>
      </div>
      <AuthScene />
    </div>
  )
}
