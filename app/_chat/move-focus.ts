import type { KeyboardEvent } from 'react'

/**
 * Arrow keys, Home and End move the focus among the items (`data-item`) of the element that hears the key; the one that has it is the
 * only one that Tab stops at. `columns` > 1: a grid. Returns how far beyond the first (−) or last (+) item an arrow wanted to go.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>, columns = 1): number {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
  const from = items.indexOf(event.target as HTMLElement)
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
  const steps: { [key: string]: number } = {
    ArrowRight: forward,
    ArrowLeft: -forward,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -from,
    End: items.length - 1 - from,
  }
  const step = steps[event.key]
  if (step === undefined || from < 0) return 0
  event.preventDefault()
  const to = from + step
  if (columns > 1 && (to < 0 || to >= items.length)) return to < 0 ? to : to - items.length + 1
  focusItem(items, (to + items.length) % items.length)
  return 0
}

/** Gives an item the focus, and makes it the one that Tab stops at. */
function focusItem(items: readonly HTMLElement[], at: number): void {
  for (const [i, item] of items.entries()) item.tabIndex = i === at ? 0 : -1
  items[at]?.focus()
}
