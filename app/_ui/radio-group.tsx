'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'

export type RadioGroupProps<T extends string> = {
  /** What is being chosen, for those who listen; inside `Field` it is not needed. */
  label?: string
  items: readonly Choice<T>[]
  value: T
  onValueChange: (value: T) => void
  /** `cards` gives each choice a frame: for few choices that need a hint. */
  look?: 'list' | 'cards'
  disabled?: boolean
  className?: string
}

/** One of a few, all seen at once. */
export function RadioGroup<T extends string>({
  label,
  items,
  value,
  onValueChange,
  look = 'list',
  disabled,
  className,
}: RadioGroupProps<T>) {
  return (
    <BaseRadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as T)}
      disabled={disabled}
      className={classes('flex flex-col', look === 'cards' ? 'gap-2' : 'gap-1.5', className)}
    >
      {items.map((choice) => (
        <Row key={choice.value} choice={choice} look={look} />
      ))}
    </BaseRadioGroup>
  )
}

function Row({ choice, look }: { choice: Choice; look: 'list' | 'cards' }) {
  const Icon = choice.icon
  // Its own name and hint: inside a Field, a radio would take the field's.
  const id = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the input inside the radio.
    <label
      className={classes(
        'flex items-start gap-2 has-data-disabled:opacity-50 pointer-coarse:min-h-10',
        look === 'cards'
          ? 'rounded-card border border-line-strong bg-surface p-3 transition-colors hover:bg-hover has-data-checked:border-accent has-data-checked:bg-accent-soft'
          : 'pointer-coarse:items-center',
      )}
    >
      <Radio.Root
        value={choice.value}
        disabled={choice.disabled}
        aria-labelledby={id}
        aria-describedby={choice.hint ? `${id}-hint` : undefined}
        className="my-0.5 flex size-4 flex-none items-center justify-center rounded-full border border-line-control bg-surface transition-colors data-checked:border-accent data-checked:bg-accent"
      >
        <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
      </Radio.Root>
      <span className="min-w-0 grow">
        <span id={id} className={classes('block', look === 'cards' && 'font-medium')}>
          {choice.label}
        </span>
        {choice.hint ? (
          <span id={`${id}-hint`} className="block text-12 text-ink-2">
            {choice.hint}
          </span>
        ) : null}
        {choice.picture}
      </span>
      {Icon ? <Icon className="my-0.5 text-ink-3" /> : null}
    </label>
  )
}
