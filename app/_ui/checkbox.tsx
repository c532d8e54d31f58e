'use client'

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type CheckboxProps = {
  label: ReactNode
  /** Keeps the label for those who listen only, as in a table. */
  labelHidden?: boolean
  hint?: ReactNode
  checked: boolean
  /** Some of what it stands for is ticked. */
  indeterminate?: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  name?: string
  className?: string
}

/** Yes or no, taken into account when the form is sent. For what acts at once, `Switch`. */
export function Checkbox({
  label,
  labelHidden = false,
  hint,
  checked,
  indeterminate = false,
  onCheckedChange,
  disabled,
  name,
  className,
}: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside the box.
    <label
      className={classes(
        'flex items-start gap-2 has-data-disabled:opacity-50 pointer-coarse:min-h-10 pointer-coarse:items-center',
        labelHidden && 'pointer-coarse:min-w-10 pointer-coarse:justify-center',
        className,
      )}
    >
      <BaseCheckbox.Root
        checked={checked}
        indeterminate={indeterminate}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        name={name}
        className="my-0.5 flex size-4 flex-none items-center justify-center rounded-small border border-line-control bg-surface transition-colors data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent data-invalid:border-danger-line"
      >
        <BaseCheckbox.Indicator className="flex text-on-accent">
          {indeterminate ? (
            <Minus className="size-3.5" strokeWidth={2.5} />
          ) : (
            <Check className="size-3.5" strokeWidth={2.5} />
          )}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {labelHidden ? (
        <VisuallyHidden>{label}</VisuallyHidden>
      ) : (
        <span className="min-w-0">
          <span className="block">{label}</span>
          {hint ? <span className="block text-12 text-ink-3">{hint}</span> : null}
        </span>
      )}
    </label>
  )
}
