'use client'

import { Select as BaseSelect } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { Choice, Choices } from './choice.ts'
import { flatChoices, isChoiceGroup } from './choice.ts'
import { classes } from './classes.ts'
import type { ControlSize } from './control-style.ts'
import { controlSizes, controlStyle } from './control-style.ts'
import { optionGroupStyle, optionStyle, popupStyle } from './popup-style.ts'

export type SelectProps<T extends string> = {
  items: Choices<T>
  value: T | null
  onValueChange: (value: T) => void
  placeholder?: string
  /** Its name when no `Field` gives one. */
  label?: string
  size?: ControlSize
  disabled?: boolean
  name?: string
  className?: string
}

/** One of a short list (for a long one, `Combobox`). */
export function Select<T extends string>({
  items,
  value,
  onValueChange,
  placeholder,
  label,
  size = 'md',
  disabled,
  name,
  className,
}: SelectProps<T>) {
  const flat = flatChoices(items)
  const chosen = flat.find((choice) => choice.value === value)
  const Icon = chosen?.icon
  return (
    <BaseSelect.Root
      items={flat}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
      name={name}
      modal={false}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className={classes(
          controlStyle,
          controlSizes[size],
          'cursor-default select-none pe-2 text-start data-popup-open:border-line-control',
          className,
        )}
      >
        {Icon ? <Icon className="text-ink-3" /> : null}
        <span className="min-w-0 grow truncate">
          {chosen?.label ?? <span className="text-ink-3">{placeholder}</span>}
        </span>
        <BaseSelect.Icon render={<ChevronDown className="text-ink-3" />} />
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner
          sideOffset={4}
          alignItemWithTrigger={false}
          className="z-(--layer-popup) focus-visible:outline-none"
        >
          <BaseSelect.Popup
            className={classes(
              popupStyle,
              'max-h-[min(24rem,var(--available-height))] min-w-(--anchor-width) max-w-[min(24rem,var(--available-width))] overflow-y-auto p-1',
            )}
          >
            {items.map((entry) =>
              isChoiceGroup(entry) ? (
                <BaseSelect.Group key={entry.label}>
                  <BaseSelect.GroupLabel className={optionGroupStyle}>{entry.label}</BaseSelect.GroupLabel>
                  {entry.items.map((choice) => (
                    <Option key={choice.value} choice={choice} />
                  ))}
                </BaseSelect.Group>
              ) : (
                <Option key={entry.value} choice={entry} />
              ),
            )}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  )
}

function Option({ choice }: { choice: Choice }) {
  const Icon = choice.icon
  return (
    <BaseSelect.Item
      value={choice.value}
      label={choice.label}
      disabled={choice.disabled}
      className={optionStyle}
    >
      {Icon ? <Icon /> : null}
      <div className="min-w-0 grow">
        <BaseSelect.ItemText>{choice.label}</BaseSelect.ItemText>
        {choice.hint ? <div className="text-12 text-ink-3">{choice.hint}</div> : null}
      </div>
      <span className="flex size-4 flex-none">
        <BaseSelect.ItemIndicator render={<Check className="text-accent-ink" />} />
      </span>
    </BaseSelect.Item>
  )
}
