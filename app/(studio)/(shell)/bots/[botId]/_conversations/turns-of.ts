import type { Answers } from '#app/_api/api-context.ts'
import type { Walked } from '#app/(studio)/_flow-view/flow-view.tsx'
import { wireId } from '#app/(studio)/bots/[botId]/edit/_canvas/canvas-nodes.ts'

export type Transcript = Answers['insights']['conversation']
export type Message = Transcript['messages'][number]
export type Happening = Transcript['happenings'][number]

/** One turn: what caused it, what was said in it, and what else happened until the next. */
export type Turn = { seq: number; cause: Happening; messages: Message[]; notes: Happening[] }

/** A conversation turn by turn: each begins with an event that has a path, or with a human's word. */
export function turnsOf({ happenings, messages }: Transcript): Turn[] {
  const turns: Turn[] = []
  const said = new Map(messages.map((message) => [message.seq, message]))
  for (const happening of happenings) {
    const message = said.get(happening.seq)
    const own = happening.path.length > 0 || turns.length === 0 || isHuman(happening)
    const turn = own ? { seq: happening.seq, cause: happening, messages: [], notes: [] } : turns.at(-1)
    if (!turn) continue
    if (own) turns.push(turn)
    if (message) turn.messages.push(message)
    else if (isTold(happening)) turn.notes.push(happening)
  }
  return turns
}

/** What the canvas lights up: the way of these turns, and where the last of them came to. */
export function walkedIn(turns: readonly Turn[]): Walked {
  const flows = new Map<string, { blocks: Set<string>; wires: Set<string> }>()
  for (const { cause } of turns) {
    for (const { flow, block, port } of cause.path) {
      const here = flows.get(flow) ?? { blocks: new Set(), wires: new Set() }
      flows.set(flow, here)
      here.blocks.add(block)
      if (port) here.wires.add(wireId(block, port))
    }
  }
  const last = turns.findLast(({ cause }) => cause.path.length > 0)?.cause.path.at(-1)
  return { flows, current: last ? { flow: last.flow, block: last.block } : null }
}

function isHuman({ kind }: Happening): boolean {
  return kind === 'agent' || kind === 'takeOver' || kind === 'handBack' || kind === 'close'
}

/** Worth a line of its own between the bubbles. */
function isTold({ kind }: Happening): boolean {
  return [
    'track',
    'handOff',
    'takeOver',
    'handBack',
    'close',
    'problem',
    'interrupt',
    'locale',
    'privacy',
  ].includes(kind)
}
