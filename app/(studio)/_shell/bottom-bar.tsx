'use client'

import type { LucideIcon } from 'lucide-react'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { CountBadge } from '#app/_ui/count-badge.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { waitingWords } from './place-link.tsx'
import type { Place } from './places.ts'
import { isWithin, places, placeWords } from './places.ts'
import type { ShellData } from './shell-data.ts'

/** The places of the studio on a phone, under the thumb: four of them, the rest behind "More". */
export function BottomBar({ allowed, waiting = 0 }: Pick<ShellData, 'allowed' | 'waiting'>) {
  const said = useWords(bottomWords)
  const names = useWords(placeWords)
  const { waiting: waitingFor } = useWords(waitingWords)
  const path = usePathname()
  const [open, setOpen] = useState(false)
  const seen = places.filter(({ id }) => allowed?.includes(id) ?? true)
  const first = seen.length > 5 ? seen.filter(({ id }) => id !== 'data' && id !== 'settings') : seen
  const rest = seen.filter((place) => !first.includes(place))
  return (
    <nav
      aria-label={said.places}
      data-bottom-bar
      className="fixed inset-x-0 bottom-0 z-(--layer-bar) flex border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {first.map(({ id, href, icon }) => (
        <Link
          key={id}
          href={href}
          aria-current={isWithin(path, href) ? 'page' : undefined}
          className={itemStyle}
        >
          <Face icon={icon} label={names[id]} />
          {id === 'inbox' && waiting > 0 ? (
            <CountBadge
              count={waiting}
              strong
              label={waitingFor(waiting)}
              className="absolute start-1/2 top-1.5 ms-1.5 ring-2 ring-canvas"
            />
          ) : null}
        </Link>
      ))}
      {rest.length > 0 ? (
        <Sheet
          title={said.more}
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button
              type="button"
              aria-current={rest.some(({ href }) => isWithin(path, href)) ? 'true' : undefined}
              className={itemStyle}
            >
              <Face icon={Ellipsis} label={said.more} />
            </button>
          }
        >
          <ul className="-mx-2">
            {rest.map((place) => (
              <li key={place.id}>
                <MoreLink
                  place={place}
                  current={isWithin(path, place.href)}
                  name={names[place.id]}
                  onLeave={() => setOpen(false)}
                />
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
    </nav>
  )
}

function Face({ icon: Icon, label }: { icon: LucideIcon; label: string }) {
  return (
    <>
      <Icon className="size-5" />
      <span className="max-w-full truncate">{label}</span>
    </>
  )
}

function MoreLink({
  place,
  current,
  name,
  onLeave,
}: {
  place: Place
  current: boolean
  name: string
  onLeave: () => void
}) {
  const { href, icon: Icon } = place
  return (
    <Link
      href={href}
      onClick={onLeave}
      aria-current={current ? 'page' : undefined}
      className="flex h-12 items-center gap-3 rounded-control px-2 font-medium text-15 text-ink-1 aria-[current=page]:bg-selected"
    >
      <Icon className="size-5 text-ink-3" />
      {name}
    </Link>
  )
}

const itemStyle =
  'relative flex h-14 min-w-0 flex-1 cursor-default flex-col items-center justify-center gap-0.5 px-1 text-11 font-medium text-ink-3 ' +
  'transition-colors active:bg-hover aria-[current]:text-accent-ink focus-visible:-outline-offset-2 focus-visible:rounded-control'

const bottomWords = words({ en: { places: 'Studio', more: 'More' }, fr: { places: 'Studio', more: 'Plus' } })
