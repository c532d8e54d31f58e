import type { LucideIcon } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { buttonStyle } from './button-style.ts'

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: LucideIcon
  iconEnd?: LucideIcon
  className?: string
}

/** A place to go, looking like a button. */
export function ButtonLink({
  variant,
  size,
  icon: Icon,
  iconEnd: IconEnd,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonStyle({ variant, size }, className)}>
      {Icon ? <Icon /> : null}
      <span className="truncate">{children}</span>
      {IconEnd ? <IconEnd /> : null}
    </Link>
  )
}
