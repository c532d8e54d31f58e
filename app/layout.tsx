import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import '#app/globals.css'
import { parseTheme, themeCookie } from '#app/_ui/theme.ts'
import { UiProvider } from '#app/_ui/ui-provider.tsx'
import { serverLocale } from '#app/_words/server-locale.ts'

export const metadata: Metadata = { title: { default: 'Parcours', template: '%s · Parcours' } }

export const viewport: Viewport = { colorScheme: 'light dark', viewportFit: 'cover' }

/** The Latin letters, asked for at once; _ui/fonts.css has the rest and the stand-in. */
const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'swap',
  variable: '--font-latin',
  adjustFontFallback: false,
})

/** The frame of every page: language and theme are known before the first byte, so nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await serverLocale()
  const theme = parseTheme((await cookies()).get(themeCookie)?.value)
  return (
    <html lang={locale} data-theme={theme} className={inter.variable}>
      <body>
        <UiProvider locale={locale}>
          <div id="studio">{children}</div>
        </UiProvider>
      </body>
    </html>
  )
}
