import type { SubFlow } from '#flow/document.ts'
import type { Arrow } from '../_editor/shortcuts.ts'

/**
 * The block that an arrow leads to: along a wire where there is one in that direction, the nearest first; else the
 * nearest block that lies that way at all.
 */
export function neighbour(flow: SubFlow, from: string, arrow: Arrow): string | undefined {
  const here = flow.layout[from]
  if (!here) return undefined
  const wired = new Set([...targetsOf(flow, from), ...sourcesOf(flow, from)])
  const ahead = Object.entries(flow.layout)
    .filter(([id]) => id !== from && Object.hasOwn(flow.blocks, id))
    .map(([id, { x, y }]) => ({ id, ...along(arrow, x - here.x, y - here.y) }))
    .filter(({ forward, aside }) => forward > 0 && forward >= Math.abs(aside) / 3)
    .map(({ id, forward, aside }) => ({
      id,
      cost: forward + 2 * Math.abs(aside) - (wired.has(id) ? 100_000 : 0),
    }))
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.id
}

/** Blocks from left to right, then top to bottom, along the wires from the start: the order of reading, and of Tab. */
export function readingOrder(flow: SubFlow): string[] {
  const seen = new Set<string>()
  const queue = [flow.start]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id) || !Object.hasOwn(flow.blocks, id)) continue
    seen.add(id)
    queue.push(...targetsOf(flow, id))
  }
  const rest = Object.keys(flow.blocks).filter((id) => !seen.has(id))
  const at = (id: string) => flow.layout[id] ?? { x: 0, y: 0 }
  return [...seen, ...rest.sort((a, b) => at(a).x - at(b).x || at(a).y - at(b).y)]
}

/** The blocks given, and all that lead to them (`up`), that they lead to (`down`), or both. */
export function connectedBlocks(
  flow: SubFlow,
  from: Iterable<string>,
  way: 'up' | 'down' | 'both',
): Set<string> {
  const walk = (step: (id: string) => string[]) => {
    const seen = new Set(from)
    for (const id of seen) for (const next of step(id)) if (Object.hasOwn(flow.blocks, next)) seen.add(next)
    return seen
  }
  const up = way === 'down' ? new Set<string>() : walk((id) => sourcesOf(flow, id))
  const down = way === 'up' ? new Set<string>() : walk((id) => targetsOf(flow, id))
  return up.union(down)
}

function targetsOf(flow: SubFlow, id: string): string[] {
  return Object.values(flow.edges[id] ?? {})
}

function sourcesOf(flow: SubFlow, id: string): string[] {
  return Object.entries(flow.edges).flatMap(([source, exits]) =>
    Object.values(exits).includes(id) ? [source] : [],
  )
}

function along(arrow: Arrow, dx: number, dy: number): { forward: number; aside: number } {
  switch (arrow) {
    case 'ArrowRight':
      return { forward: dx, aside: dy }
    case 'ArrowLeft':
      return { forward: -dx, aside: dy }
    case 'ArrowDown':
      return { forward: dy, aside: dx }
    case 'ArrowUp':
      return { forward: -dy, aside: dx }
  }
}
