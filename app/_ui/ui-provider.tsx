'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import { LucideProvider } from 'lucide-react'
import type { ReactNode } from 'react'
import { LocaleProvider } from '#app/_words/locale-provider.tsx'
import type { Locale } from '#flow/words.ts'
import { Toaster } from './toaster.tsx'

/** What every component here relies on: the language, the patience of tooltips, the place of toasts. Once, in the layout. */
export function UiProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleProvider locale={locale}>
      <LucideProvider size={16} strokeWidth={1.75}>
        <Tooltip.Provider delay={500} timeout={300}>
          {children}
          <Toaster />
        </Tooltip.Provider>
      </LucideProvider>
    </LocaleProvider>
  )
}
