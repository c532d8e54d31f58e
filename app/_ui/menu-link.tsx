'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { menuItemStyle } from './menu-item.tsx'

/** A place to go, in a menu. `newTab` for what lies outside the studio. */
export function MenuLink({
  href,
  icon: Icon,
  newTab = false,
  children,
}: {
  href: string
  icon?: LucideIcon
  newTab?: boolean
  children: ReactNode
}) {
  const target = newTab ? { target: '_blank', rel: 'noreferrer' } : {}
  return (
    <BaseMenu.LinkItem closeOnClick render={<Link href={href} {...target} />} className={menuItemStyle()}>
      {Icon ? <Icon /> : null}
      <span className="min-w-0 grow truncate">{children}</span>
    </BaseMenu.LinkItem>
  )
}
