import type { FlowDocument, SubFlow } from '#flow/document.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { templates } from '#flow/templates/registry.ts'

const gap = { x: 480, y: 420 }

/**
 * A bot of so many blocks in its main flow, with the content that authors write: the flows of the shipped bots, one after
 * the other and then again, wired end to start. Blocks that lead to other flows stay behind with those.
 */
export function bigBot(blocks: number): FlowDocument {
  const bots = templates.map(({ document }) => document({ language: 'en', timeZone: 'Europe/Paris' }))
  const [first] = bots
  if (!first) throw new Error('No template is shipped')
  const main: SubFlow = {
    name: 'Main',
    role: 'main',
    start: 'start',
    blocks: { start: { type: 'start' } },
    edges: {},
    layout: { start: { x: 0, y: 0 } },
  }
  const sources = bots.flatMap((bot) => Object.values(bot.flows))
  const shelf = { x: 400, y: 0, height: 0 }
  const shelfWidth = Math.max(11_000, 640 * Math.sqrt(blocks))
  const open = openExits(main, 'start')
  for (let turn = 0; Object.keys(main.blocks).length < blocks; turn++) {
    const source = sources[turn % sources.length]
    if (!source) throw new Error('The templates have no flow')
    const ids = Object.keys(source.blocks)
      .filter((id) => id !== source.start && source.blocks[id]?.type !== 'goTo')
      .slice(0, blocks - Object.keys(main.blocks).length)
    if (!ids.length) continue
    const places = ids.map((id) => source.layout[id] ?? { x: 0, y: 0 })
    const left = Math.min(...places.map(({ x }) => x))
    const width = Math.max(...places.map(({ x }) => x)) - left + gap.x
    if (shelf.x + width > shelfWidth && shelf.x > 400) {
      Object.assign(shelf, { x: 400, y: shelf.y + shelf.height, height: 0 })
    }
    const named = (id: string) => `${id}_${turn}`.slice(-64)
    for (const id of ids) {
      const { x, y } = source.layout[id] ?? { x: 0, y: 0 }
      main.blocks[named(id)] = source.blocks[id] ?? { type: 'message' }
      main.layout[named(id)] = { x: shelf.x + x - left, y: shelf.y + y }
      const exits = Object.entries(source.edges[id] ?? {}).filter(([, to]) => ids.includes(to))
      if (exits.length)
        main.edges[named(id)] = Object.fromEntries(exits.map(([port, to]) => [port, named(to)]))
    }
    const [start] = Object.values(source.edges[source.start] ?? {}).filter((id) => ids.includes(id))
    const from = open.shift()
    if (from && start) main.edges[from.block] = { ...main.edges[from.block], [from.port]: named(start) }
    open.push(...ids.flatMap((id) => openExits(main, named(id))))
    shelf.x += width
    shelf.height = Math.max(shelf.height, ...places.map(({ y }) => y + gap.y))
  }
  return {
    ...first,
    settings: { ...first.settings, defaultLanguage: 'en' },
    variables: Object.assign({}, ...bots.map(({ variables }) => variables)),
    flows: { main },
    main: 'main',
  }
}

/** A point in the title of the message nearest to the middle of all: around it the canvas is full, and its text is drawn there. */
export function centralBlock({ flows, main }: FlowDocument): { x: number; y: number } {
  const { blocks = {}, layout = {} } = flows[main] ?? {}
  const places = Object.values(layout)
  const middle = (axis: 'x' | 'y') =>
    places.map((place) => place[axis]).sort((a, b) => a - b)[Math.floor(places.length / 2)] ?? 0
  const [x, y] = [middle('x'), middle('y')]
  const [nearest = { x: 0, y: 0 }] = Object.entries(layout)
    .flatMap(([id, place]) => (blocks[id]?.type === 'message' ? [place] : []))
    .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
  return { x: nearest.x + 70, y: nearest.y + 18 }
}

function openExits(flow: SubFlow, block: string): { block: string; port: string }[] {
  const record = flow.blocks[block]
  const wired = flow.edges[block] ?? {}
  return record
    ? portsOf(record).flatMap(({ id }) => (Object.hasOwn(wired, id) ? [] : [{ block, port: id }]))
    : []
}
