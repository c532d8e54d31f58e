/** The wire at a point of the screen: what is dropped there goes into it. */
export function wireUnder({ x, y }: { x: number; y: number }): HTMLElement | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const wire = element.closest<HTMLElement>('.react-flow__edge')
    if (wire) return wire
  }
  return null
}

let marked: HTMLElement | null = null

/** Lights the one wire that would take what is dragged, without drawing anything anew. Answers which was lit before. */
export function markSplice(wire: HTMLElement | null): HTMLElement | null {
  const before = marked
  if (wire === before) return before
  delete before?.dataset.splice
  if (wire) wire.dataset.splice = ''
  marked = wire
  return before
}
