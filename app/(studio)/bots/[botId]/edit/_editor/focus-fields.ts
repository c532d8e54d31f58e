import type { RefObject } from 'react'

const inputs = '[role="textbox"], textarea, input[type="text"], input:not([type]), button'
const longestMs = 5000

/** Puts the focus on the first input of a block's side panel, as soon as that is there: its code may still be on its way. */
export function focusFields(root: RefObject<HTMLElement | null>, block: string): void {
  const began = performance.now()
  const attempt = () => {
    const panel = root.current?.querySelector<HTMLElement>(`[data-inspector="${CSS.escape(block)}"]`)
    const first =
      panel?.querySelector('[data-fields]')?.querySelector<HTMLElement>(inputs) ??
      panel?.querySelector<HTMLElement>(inputs)
    if (first) first.focus()
    else if (performance.now() - began < longestMs) requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}
