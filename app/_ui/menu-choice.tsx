'use client'

import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Choice } from './choice.ts'
import { menuItemStyle } from './menu-item.tsx'
import { optionGroupStyle } from './popup-style.ts'

/** One of a few, inside a menu; the menu stays open so that the effect can be seen. */
export function MenuRadio<T extends string>({
  label,
  items,
  value,
  onValueChange,
}: {
  label?: ReactNode
  items: readonly Choice<T>[]
  value: T
  onValueChange: (value: T) => void
}) {
  const rows = items.map(({ value: own, label: words, icon: Icon, disabled }) => (
    <BaseMenu.RadioItem
      key={own}
      value={own}
      disabled={disabled}
      closeOnClick={false}
      className={menuItemStyle()}
    >
      {Icon ? <Icon /> : null}
      <span className="min-w-0 grow truncate">{words}</span>
      <span className="flex size-4 flex-none">
        <BaseMenu.RadioItemIndicator render={<Check className="text-accent-ink" />} />
      </span>
    </BaseMenu.RadioItem>
  ))
  return (
    <BaseMenu.Group>
      {label ? <BaseMenu.GroupLabel className={optionGroupStyle}>{label}</BaseMenu.GroupLabel> : null}
      <BaseMenu.RadioGroup value={value} onValueChange={(next: T) => onValueChange(next)}>
        {rows}
      </BaseMenu.RadioGroup>
    </BaseMenu.Group>
  )
}
