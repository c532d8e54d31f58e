import type { SimulationView } from '#app/_simulation/simulation.ts'
import { wireId } from '../_canvas/canvas-nodes.ts'

/** What the conversation in the simulator has walked, for the canvas to light up. */
export type Trail = {
  flow: string
  blocks: ReadonlySet<string>
  wires: ReadonlySet<string>
  current: string | null
}

export const noTrail: Trail = { flow: '', blocks: new Set(), wires: new Set(), current: null }

/** The trail through the flow that the conversation is in now. */
export function trailOf({ turns, state }: SimulationView): Trail {
  const top = state?.frames.at(-1)
  const last = turns.at(-1)?.path.at(-1)
  const flow = top?.flow || last?.flow || ''
  const blocks = new Set<string>()
  const wires = new Set<string>()
  for (const { path } of turns) {
    for (const { flow: where, block, port } of path) {
      if (where !== flow) continue
      blocks.add(block)
      if (port) wires.add(wireId(block, port))
    }
  }
  return { flow, blocks, wires, current: top?.block ?? null }
}
