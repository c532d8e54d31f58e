'use client'

import { Switch as BaseSwitch } from '@base-ui/react/switch'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type SwitchProps = {
  label: ReactNode
  labelHidden?: boolean
  hint?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  className?: string
}

/** On or off, at once. The words stand first, the switch at the end of the line. */
export function Switch({
  label,
  labelHidden = false,
  hint,
  checked,
  onCheckedChange,
  disabled,
  className,
}: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside the switch.
    <label
      className={classes(
        'flex items-start justify-between gap-3 has-data-disabled:opacity-50 pointer-coarse:min-h-10 pointer-coarse:items-center',
        className,
      )}
    >
      {labelHidden ? (
        <VisuallyHidden>{label}</VisuallyHidden>
      ) : (
        <span className="min-w-0">
          <span className="block">{label}</span>
          {hint ? <span className="block text-12 text-ink-3">{hint}</span> : null}
        </span>
      )}
      <BaseSwitch.Root
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        className="my-px flex h-[18px] w-8 flex-none rounded-full bg-line-control p-0.5 transition-colors data-checked:bg-accent"
      >
        <BaseSwitch.Thumb className="size-3.5 rounded-full bg-on-accent transition-[translate] duration-120 data-checked:translate-x-3.5 rtl:data-checked:-translate-x-3.5" />
      </BaseSwitch.Root>
    </label>
  )
}
