import type { ReactNode } from 'react'

type Props = {
  className: string
  label?: string
  /** Does Tab stop at it, as long as no other one of its group had the focus? */
  first: boolean
  choose(): void
  point?: (pointed: boolean) => void
  children: ReactNode
}

/**
 * One of several, of which the chosen one is the answer at once. It is a radio button in that it is told as "1 of 4", and a button in that
 * arrows only move to it: an input would be chosen by passing over it.
 */
export function RadioButton({ className, label, first, choose, point, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <button
      type="button"
      role="radio"
      aria-checked={false}
      aria-label={label}
      data-item
      tabIndex={first ? 0 : -1}
      className={className}
      onClick={choose}
      onMouseEnter={() => point?.(true)}
      onMouseLeave={() => point?.(false)}
      onFocus={() => point?.(true)}
      onBlur={() => point?.(false)}
    >
      {children}
    </button>
  )
}
