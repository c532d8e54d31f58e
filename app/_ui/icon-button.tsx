'use client'

import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { buttonStyle } from './button-style.ts'
import { Spinner } from './spinner.tsx'
import type { TooltipProps } from './tooltip.tsx'
import { Tooltip } from './tooltip.tsx'

export type IconButtonProps = Omit<
  ComponentProps<typeof BaseButton>,
  'className' | 'children' | 'aria-label'
> & {
  /** What it does: its name for those who listen, its tooltip for those who look. */
  label: string
  icon: LucideIcon
  variant?: ButtonVariant
  size?: ButtonSize
  shortcut?: string
  side?: TooltipProps['side']
  /** For a button that stays down: bold, grid, mute. */
  pressed?: boolean
  loading?: boolean
  className?: string
}

/** A button that is only an icon; its label shows as a tooltip. */
export function IconButton({
  label,
  icon: Icon,
  variant = 'ghost',
  size,
  shortcut,
  side,
  pressed,
  loading = false,
  disabled = false,
  focusableWhenDisabled = false,
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={side}>
      <BaseButton
        {...rest}
        type={type}
        disabled={disabled || loading}
        focusableWhenDisabled={loading || focusableWhenDisabled}
        aria-label={label}
        aria-pressed={pressed}
        aria-busy={loading || undefined}
        className={buttonStyle({ variant, size, square: true }, className)}
      >
        {loading ? <Spinner /> : <Icon />}
      </BaseButton>
    </Tooltip>
  )
}
