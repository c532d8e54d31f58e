import type { ComponentProps } from 'react'

type Props = ComponentProps<'button'> & {
  label?: string
  /** Does Tab stop at it, as long as no other one of its group had the focus? */
  first: boolean
  choose(): void
}

/**
 * One of several, of which the chosen one is the answer at once. It is a radio button in that it is told as "1 of 4", and a button in that
 * arrows only move to it: an input would be chosen by passing over it.
 */
export function RadioButton({ label, first, choose, ...more }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    <button
      type="button"
      role="radio"
      aria-checked={false}
      aria-label={label}
      data-item
      tabIndex={first ? 0 : -1}
      onClick={choose}
      {...more}
    />
  )
}
