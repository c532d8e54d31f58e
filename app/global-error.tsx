'use client'

import '#app/globals.css'
import { useState } from 'react'
import { ErrorPage } from './_errors/error-page.tsx'
import { UiProvider } from './_ui/ui-provider.tsx'
import { browserLocale } from './_words/browser-locale.ts'

/** Shown when the outermost frame itself breaks: it brings its own page, language and theme. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const [locale] = useState(browserLocale)
  return (
    <html lang={locale} data-theme="system">
      <body>
        <UiProvider locale={locale}>
          <main>
            <ErrorPage error={error} retry={retry} />
          </main>
        </UiProvider>
      </body>
    </html>
  )
}
