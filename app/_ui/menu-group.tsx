'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import { optionGroupStyle } from './popup-style.ts'

/** Items of a menu under a small heading. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={optionGroupStyle}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  )
}

/** A hairline between items of a menu. */
export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />
}
