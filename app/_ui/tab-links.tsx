'use client'

import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { classes } from './classes.ts'
import { CountBadge } from './count-badge.tsx'
import { tabListStyle, tabStyle } from './tabs.tsx'

export type TabLink = { href: string; label: string; icon?: LucideIcon; count?: number }

/** Tabs that are pages: each has its address, the one shown is the longest that the address begins with. */
export function TabLinks({
  label,
  items,
  className,
}: {
  label: string
  items: readonly TabLink[]
  className?: string
}) {
  const path = usePathname()
  const current = items
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  const list = useRef<HTMLElement>(null)
  const shown = current?.href
  // On a phone the tabs are wider than the screen: the one that is shown is brought into it.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>(`[href="${shown}"]`)
    const room = list.current?.clientWidth ?? 0
    if (tab && list.current) list.current.scrollLeft = tab.offsetLeft - (room - tab.offsetWidth) / 2
  }, [shown])
  return (
    <nav ref={list} aria-label={label} className={classes(tabListStyle, className)}>
      {items.map((item) => {
        const { href, label: words, icon: Icon, count } = item
        return (
          <Link
            key={href}
            href={href}
            aria-current={item === current ? 'page' : undefined}
            className={classes(
              tabStyle,
              'relative after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full aria-[current=page]:after:bg-accent',
            )}
          >
            {Icon ? <Icon /> : null}
            {words}
            {count !== undefined ? <CountBadge count={count} /> : null}
          </Link>
        )
      })}
    </nav>
  )
}
