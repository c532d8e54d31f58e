import type { CheckedBlock, CheckedFlow } from '#flow/check/checked-flow.ts'
import { nameOf } from '#flow/check/names.ts'
import type { Rule } from '#flow/check/problem-found.ts'

/** Blocks that can lead back to themselves without ever asking or waiting. */
export const endlessLoop: Rule = {
  name: 'endlessLoop',
  find: ({ flows }) =>
    [...flows.values()].flatMap((flow) =>
      loops(flow).map((block) => {
        const name = nameOf(block)
        return {
          severity: 'warning' as const,
          flow: flow.id,
          block: block.id,
          says: {
            en: `${name.en} can lead back to itself without asking anything: the bot would talk for ever, so it stops itself and apologises. Put a question or a wait in the loop.`,
            fr: `${name.fr} peut revenir sur lui-même sans rien demander : le bot parlerait sans fin, donc il s’arrête et s’excuse. Placez une question ou une attente dans la boucle.`,
          },
        }
      }),
    ),
}

function rests({ block, record }: CheckedBlock): boolean {
  return block?.family === 'ask' || block?.family === 'human' || record.type === 'wait'
}

/** One block of each loop without rest: the targets of back edges of a depth-first walk (iterative: flows are long). */
function loops({ blocks, reachable }: CheckedFlow): CheckedBlock[] {
  const state = new Map<string, 'open' | 'done'>()
  const found = new Map<string, CheckedBlock>()
  for (const root of reachable) {
    const stack: { id: string; targets: string[] }[] = []
    const enter = (id: string) => {
      const block = blocks.get(id)
      if (!block || rests(block)) return
      if (state.get(id) === 'open') found.set(id, block)
      if (state.has(id)) return
      state.set(id, 'open')
      stack.push({ id, targets: Object.values(block.leads) })
    }
    enter(root)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const target = top.targets.pop()
      if (target !== undefined) enter(target)
      else {
        state.set(top.id, 'done')
        stack.pop()
      }
    }
  }
  return [...found.values()]
}
