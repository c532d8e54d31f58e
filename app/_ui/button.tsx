'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { buttonStyle } from './button-style.ts'
import { classes } from './classes.ts'
import { Spinner } from './spinner.tsx'

export type ButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  iconEnd?: LucideIcon
  /** Turns while the action runs; the button keeps its width and its focus, and cannot be pressed again. */
  loading?: boolean
  /** For its place only (margins, width); its look is `variant` and `size`. */
  className?: string
}

/** A button that says what it does. For an icon alone use `IconButton`, for a place to go `ButtonLink`. */
export function Button({
  variant,
  size,
  icon: Icon,
  iconEnd: IconEnd,
  loading = false,
  disabled = false,
  focusableWhenDisabled = false,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      {...rest}
      type={type}
      disabled={disabled || loading}
      focusableWhenDisabled={loading || focusableWhenDisabled}
      aria-busy={loading || undefined}
      className={buttonStyle({ variant, size }, className)}
    >
      {loading && Icon ? <Spinner /> : Icon ? <Icon /> : null}
      <span className={classes('truncate', loading && !Icon && 'opacity-0')}>{children}</span>
      {IconEnd ? <IconEnd /> : null}
      {loading && !Icon ? (
        <span className="absolute inset-0 flex items-center justify-center">
          <Spinner />
        </span>
      ) : null}
    </BaseButton>
  )
}
