'use client'

import { NumberField as BaseNumberField } from '@base-ui/react/number-field'
import { ChevronDown, ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { words } from '#flow/words.ts'
import { classes } from './classes.ts'
import type { ControlSize } from './control-style.ts'
import { controlSizes, controlStyle, focusWithinStyle } from './control-style.ts'

export type NumberFieldProps = {
  /** null while empty. */
  value: number | null
  onValueChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  placeholder?: string
  /** The unit, after the number: "s", "min", "%". */
  suffix?: ReactNode
  format?: Intl.NumberFormatOptions
  /** Its name when no `Field` gives one. */
  label?: string
  size?: ControlSize
  disabled?: boolean
  className?: string
}

/** A number, typed as the language writes it (1,5 or 1.5), or stepped by arrow keys. */
export function NumberField({
  suffix,
  label,
  placeholder,
  size = 'md',
  onValueChange,
  className,
  ...rest
}: NumberFieldProps) {
  const said = useWords(numberWords)
  const locale = useLocale()
  return (
    <BaseNumberField.Root
      {...rest}
      locale={locale}
      onValueChange={(value) => onValueChange(value)}
      className={classes('w-full', className)}
    >
      <BaseNumberField.Group
        className={classes(
          'group',
          controlStyle,
          controlSizes[size],
          focusWithinStyle,
          'py-0 pe-0.5 pointer-coarse:pe-3',
        )}
      >
        <BaseNumberField.Input
          aria-label={label}
          placeholder={placeholder}
          className="h-full min-w-0 grow bg-transparent tabular-nums outline-none focus-visible:outline-none"
        />
        {suffix ? <span className="flex-none text-ink-3">{suffix}</span> : null}
        <div className="flex h-full flex-none flex-col py-0.5 pointer-coarse:hidden">
          <BaseNumberField.Increment aria-label={said.more} className={stepStyle}>
            <ChevronUp className="size-3" />
          </BaseNumberField.Increment>
          <BaseNumberField.Decrement aria-label={said.less} className={stepStyle}>
            <ChevronDown className="size-3" />
          </BaseNumberField.Decrement>
        </div>
      </BaseNumberField.Group>
    </BaseNumberField.Root>
  )
}

const stepStyle =
  'flex w-5 grow items-center justify-center rounded-small text-ink-3 transition-colors hover:bg-pressed hover:text-ink-1 data-disabled:opacity-40'

const numberWords = words({
  en: { more: 'Increase', less: 'Decrease' },
  fr: { more: 'Augmenter', less: 'Diminuer' },
})
