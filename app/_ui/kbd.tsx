'use client'

import { useLocale } from '#app/_words/use-locale.ts'
import { classes } from './classes.ts'
import { shortcutKeys } from './shortcut-keys.ts'
import { useApple } from './use-apple.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A keyboard shortcut as printed on the reader's keys: `<Kbd keys="Mod+Shift+Z" />`. `onTip` for dark grounds. */
export function Kbd({
  keys,
  onTip = false,
  className,
}: {
  keys: string
  onTip?: boolean
  className?: string
}) {
  const { printed, spoken } = shortcutKeys(keys, useApple(), useLocale())
  return (
    <kbd className={classes('inline-flex flex-none items-center gap-0.5 font-sans', className)}>
      <VisuallyHidden>{spoken}</VisuallyHidden>
      {printed.map((key) => (
        <span
          key={key}
          aria-hidden
          className={classes(
            'flex h-[18px] min-w-[18px] items-center justify-center rounded-small px-1 text-11 leading-none',
            onTip ? 'bg-on-tip/12 text-on-tip-2' : 'border border-line bg-sunken text-ink-3',
          )}
        >
          {key}
        </span>
      ))}
    </kbd>
  )
}
