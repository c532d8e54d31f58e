import type { ReactNode } from 'react'

/** The sheet every picture is drawn on: 160 × 112, in the colours of the theme, silent for those who listen. */
export function Picture({ children }: { children: ReactNode }) {
  return (
    <svg width="160" height="112" viewBox="0 0 160 112" fill="none" strokeLinecap="round" aria-hidden="true">
      {children}
    </svg>
  )
}

/** Paper: what holds things in a picture. */
export const paper = 'fill-surface stroke-line-strong'

/** A word that is not written out. */
export const word = 'fill-pressed'
