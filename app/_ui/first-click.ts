/** Does `act` for a click, and not again for the second half of a double click: what stands there by then was not meant. */
export function firstClick(act: () => void): (event: { detail: number }) => void {
  return ({ detail }) => {
    if (detail < 2) act()
  }
}

type Change = { reason: string; event: Event; cancel: () => void }

/** Is it the second half of the double click that opened it? Then it stays open. */
export function keepsOpen(open: boolean, { reason, event, cancel }: Change): boolean {
  const keeps = !open && reason === 'outside-press' && event instanceof UIEvent && event.detail > 1
  if (keeps) cancel()
  return keeps
}
