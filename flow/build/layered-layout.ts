import type { SubFlow } from '#flow/document.ts'

const columnWidth = 400
const gap = 48

/**
 * Places every block left to right by its longest way from the start, exits' targets near their sources. Plain, but
 * readable: what documents made in code begin with. `heightOf` gives the size of a block in px.
 */
export function layeredLayout(
  flow: Pick<SubFlow, 'start' | 'blocks' | 'edges'>,
  heightOf: (id: string) => number,
): SubFlow['layout'] {
  const ranks = ranksOf(flow)
  const columns = Map.groupBy(Object.keys(flow.blocks), (id) => ranks.get(id) ?? 0)

  const before = new Map<string, string[]>()
  for (const [from, exits] of Object.entries(flow.edges)) {
    for (const to of Object.values(exits)) before.set(to, [...(before.get(to) ?? []), from])
  }
  const layout: SubFlow['layout'] = {}
  for (const [rank, column] of [...columns].sort(([a], [b]) => a - b)) {
    const wanted = new Map(column.map((id) => [id, middle(id)]))
    column.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
    let y = 0
    for (const id of column) {
      layout[id] = { x: rank * columnWidth, y }
      y += heightOf(id) + gap
    }
  }
  return layout

  function middle(id: string): number {
    const rank = ranks.get(id) ?? 0
    const sources = (before.get(id) ?? []).filter((from) => (ranks.get(from) ?? 0) < rank)
    const heights = sources.map((from) => layout[from]?.y ?? 0)
    return heights.length === 0 ? 0 : heights.reduce((sum, y) => sum + y, 0) / heights.length
  }
}

/** Longest distance from the start, edges that go back left out. Blocks that nothing reaches come first. */
function ranksOf({ start, blocks, edges }: Pick<SubFlow, 'start' | 'blocks' | 'edges'>): Map<string, number> {
  const seen = new Map<string, 'open' | 'done'>()
  const forward = new Map<string, string[]>()
  const finished: string[] = []
  for (const root of [start, ...Object.keys(blocks)]) {
    // Not recursive: a bot of five thousand blocks in a row is a legal bot.
    const path = seen.has(root) || !blocks[root] ? [] : [{ id: root, left: targets(root) }]
    if (path.length > 0) seen.set(root, 'open')
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.left.shift()
      if (to === undefined) {
        seen.set(top.id, 'done')
        finished.push(top.id)
        path.pop()
      } else if (seen.get(to) !== 'open') {
        forward.set(top.id, [...(forward.get(top.id) ?? []), to])
        if (!seen.has(to)) path.push({ id: to, left: targets(to) })
        seen.set(to, seen.get(to) ?? 'open')
      }
    }
  }
  const ranks = new Map<string, number>()
  for (const id of finished.reverse()) {
    const rank = ranks.get(id) ?? 0
    ranks.set(id, rank)
    for (const to of forward.get(id) ?? []) ranks.set(to, Math.max(ranks.get(to) ?? 0, rank + 1))
  }
  return ranks

  function targets(id: string): string[] {
    return Object.values(edges[id] ?? {}).filter((to) => blocks[to])
  }
}
