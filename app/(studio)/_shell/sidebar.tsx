'use client'

import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { PlaceLink } from './place-link.tsx'
import { places } from './places.ts'
import type { ShellFrameProps } from './shell-frame.tsx'

/** The places of the studio on a wide screen: 224 wide, always in sight. */
export function Sidebar({
  workspace,
  user,
  allowed,
  waiting,
}: Pick<ShellFrameProps, 'workspace' | 'user' | 'allowed' | 'waiting'>) {
  const said = useWords(sidebarWords)
  return (
    <aside className="sticky top-0 flex h-dvh w-56 flex-none flex-col border-e border-line bg-sunken max-md:hidden">
      <div className="p-2">{workspace}</div>
      <nav aria-label={said.places} className="min-h-0 grow overflow-y-auto px-2 py-1">
        <ul className="flex flex-col gap-0.5">
          {places
            .filter(({ id }) => allowed?.includes(id) ?? true)
            .map((place) => (
              <li key={place.id}>
                <PlaceLink place={place} waiting={place.id === 'inbox' ? waiting : undefined} />
              </li>
            ))}
        </ul>
      </nav>
      <div className="border-t border-line p-2">{user}</div>
    </aside>
  )
}

const sidebarWords = words({ en: { places: 'Studio' }, fr: { places: 'Studio' } })
