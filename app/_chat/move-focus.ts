import type { KeyboardEvent } from 'react'

/**
 * Arrow keys, Home and End move the focus among the items (`data-item`) of the element that hears the key; the one that has it is the
 * only one that Tab stops at.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
  const from = items.indexOf(event.target as HTMLElement)
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: { [key: string]: number } = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: 1,
    ArrowUp: -1,
    Home: -from,
    End: items.length - 1 - from,
  }
  const step = steps[event.key]
  if (step === undefined || from < 0) return
  event.preventDefault()
  const next = items[(from + step + items.length) % items.length]
  for (const item of items) item.tabIndex = item === next ? 0 : -1
  next?.focus()
}
