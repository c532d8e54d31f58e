import type { ReactNode } from 'react'
import '#app/globals.css'

export const metadata = { title: 'Parcours' }

/** The frame of every page. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
