'use client'

import { Input } from '@base-ui/react/input'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import type { ControlSize } from './control-style.ts'
import { controlSizes, controlStyle, focusWithinStyle } from './control-style.ts'

export type TextFieldProps = Omit<
  ComponentProps<typeof Input>,
  'className' | 'size' | 'prefix' | 'value' | 'onValueChange' | 'style'
> & {
  value?: string
  onValueChange?: (value: string) => void
  icon?: LucideIcon
  /** Unchangeable text before and after what is typed: "https://", "%". */
  prefix?: ReactNode
  suffix?: ReactNode
  /** Small controls at the end: clear, reveal, insert. */
  end?: ReactNode
  size?: ControlSize
  className?: string
}

/** One line of text. Inside `Field` it is labelled; alone it needs `aria-label`. */
export function TextField({
  icon: Icon,
  prefix,
  suffix,
  end,
  size = 'md',
  onValueChange,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <div
      className={classes(
        controlStyle,
        controlSizes[size],
        focusWithinStyle,
        end != null && 'pe-1',
        className,
      )}
    >
      {Icon ? <Icon className="text-ink-3" /> : null}
      {prefix ? <span className="-me-1.5 flex-none text-ink-3">{prefix}</span> : null}
      <Input
        {...rest}
        onValueChange={onValueChange && ((value) => onValueChange(value))}
        className="h-full min-w-0 grow bg-transparent outline-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {suffix ? <span className="flex-none text-ink-3">{suffix}</span> : null}
      {end}
    </div>
  )
}
