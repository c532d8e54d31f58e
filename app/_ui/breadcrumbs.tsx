'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'

export type Crumb = { label: ReactNode; href: string }

/** The way that led here; the page itself is not repeated. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const said = useWords(breadcrumbWords)
  return (
    <nav aria-label={said.label}>
      <ol className="-ms-1.5 flex flex-wrap items-center text-12 text-ink-3">
        {items.map(({ label, href }, index) => (
          <li key={href} className="flex min-w-0 items-center">
            {index > 0 ? <ChevronRight aria-hidden className="size-3 rtl:-scale-x-100" /> : null}
            <Link
              href={href}
              className="truncate rounded-control px-1.5 py-0.5 transition-colors hover:bg-hover hover:text-ink-1 pointer-coarse:py-2.5"
            >
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const breadcrumbWords = words({ en: { label: 'Breadcrumb' }, fr: { label: 'Fil d’Ariane' } })
