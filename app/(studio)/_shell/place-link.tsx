'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { CountBadge } from '#app/_ui/count-badge.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { plural, words } from '#flow/words.ts'
import type { Place } from './places.ts'
import { isWithin, placeWords } from './places.ts'

/** One line of the sidebar. */
export function PlaceLink({ place, waiting = 0 }: { place: Place; waiting?: number }) {
  const names = useWords(placeWords)
  const said = useWords(waitingWords)
  const { id, href, icon: Icon } = place
  return (
    <Link
      href={href}
      aria-current={isWithin(usePathname(), href) ? 'page' : undefined}
      className="group flex h-8 items-center gap-2.5 rounded-control px-2 font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink-1 aria-[current=page]:bg-pressed aria-[current=page]:text-ink-1 pointer-coarse:h-10"
    >
      <Icon className="text-ink-3 transition-colors group-hover:text-ink-2 group-aria-[current=page]:text-accent-ink" />
      <span className="min-w-0 grow truncate">{names[id]}</span>
      {waiting > 0 ? <CountBadge count={waiting} strong label={said.waiting(waiting)} /> : null}
    </Link>
  )
}

export const waitingWords = words({
  en: {
    waiting: (count: number) => plural('en', count, { one: '# person waiting', other: '# people waiting' }),
  },
  fr: {
    waiting: (count: number) =>
      plural('fr', count, { one: '# personne attend', other: '# personnes attendent' }),
  },
})
