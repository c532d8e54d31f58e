'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import { Tooltip } from './tooltip.tsx'

export type SegmentedControlProps<T extends string> = {
  /** What is being chosen, for those who listen. */
  label: string
  items: readonly Choice<T>[]
  value: T
  onValueChange: (value: T) => void
  /** Shows icons alone; labels become tooltips. Every item then needs an icon. */
  iconOnly?: boolean
  size?: 'sm' | 'md'
  disabled?: boolean
  /** Shares the whole width evenly. */
  fill?: boolean
  className?: string
}

/** One of two to five, side by side; acts at once. */
export function SegmentedControl<T extends string>({
  label,
  items,
  value,
  onValueChange,
  iconOnly = false,
  size = 'md',
  disabled,
  fill = false,
  className,
}: SegmentedControlProps<T>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      disabled={disabled}
      className={classes('gap-0.5 rounded-control bg-track p-0.5', fill ? 'flex' : 'inline-flex', className)}
    >
      {items.map((choice) => {
        const Icon = choice.icon
        const segment = (
          <Radio.Root
            key={choice.value}
            value={choice.value}
            disabled={choice.disabled}
            aria-label={iconOnly ? choice.label : undefined}
            className={classes(
              'flex cursor-default select-none items-center justify-center gap-1.5 rounded-small text-12 font-medium text-ink-2 transition-colors',
              'hover:text-ink-1 data-checked:bg-thumb data-checked:text-ink-1 data-disabled:opacity-50 pointer-coarse:min-h-9',
              'data-checked:outline-1 data-checked:-outline-offset-1 data-checked:outline-line-strong focus-visible:outline-2! focus-visible:outline-offset-2! focus-visible:outline-accent-ring!',
              size === 'sm' ? 'h-6' : 'h-7',
              iconOnly ? (size === 'sm' ? 'w-7' : 'w-8') : 'px-2.5',
              iconOnly && 'pointer-coarse:min-w-10',
              fill && 'min-w-0 flex-1',
            )}
          >
            {Icon ? <Icon className="size-3.5" /> : null}
            {iconOnly ? null : <span className="truncate">{choice.label}</span>}
          </Radio.Root>
        )
        return iconOnly ? (
          <Tooltip key={choice.value} content={choice.label}>
            {segment}
          </Tooltip>
        ) : (
          segment
        )
      })}
    </RadioGroup>
  )
}
