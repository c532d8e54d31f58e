import type { Port } from '#flow/blocks/define-block.ts'
import type { CheckedBlock } from '#flow/check/checked-flow.ts'
import { nameOf, portName } from '#flow/check/checked-flow.ts'
import type { ProblemFound, Rule } from '#flow/check/problem-found.ts'

/** An exit that leads nowhere although the conversation should go on. */
export const deadEnd: Rule = {
  name: 'deadEnd',
  find: ({ flows }) =>
    [...flows.values()].flatMap(({ blocks, reachable, flow }) =>
      [...blocks.values()]
        .filter(({ id }) => reachable.has(id))
        .flatMap((block) =>
          block.ports
            // Another flow is over where nothing follows, and the conversation goes back to where it was.
            .filter((port) => open(block, port) && (flow.role === 'main' || port.kind === 'other'))
            .map((port) => found(block, port)),
        ),
    ),
}

function open(block: CheckedBlock, { id, kind }: Port): boolean {
  if (block.leads[id] !== undefined) return false
  // "No answer" may end quietly, and "otherwise" may: there is nobody, or nothing, to go on with.
  return kind !== 'other' || (id !== 'noAnswer' && id !== 'otherwise')
}

function found(block: CheckedBlock, port: Port): Omit<ProblemFound, 'rule'> {
  const name = nameOf(block)
  const exit = portName(port)
  const lastWords = block.block?.family === 'say'
  const severity = port.required ? 'error' : port.kind === 'other' || lastWords ? 'advice' : 'warning'
  const says =
    port.kind === 'other'
      ? {
          en: `The exit “${exit.en}” of “${name.en}” is not wired: the bot apologises and offers a human. Wire it to say something of your own.`,
          fr: `La sortie « ${exit.fr} » de « ${name.fr} » n’est pas reliée : le bot s’excuse et propose un humain. Reliez-la pour dire autre chose.`,
        }
      : {
          en: `The exit “${exit.en}” of “${name.en}” leads nowhere: the conversation stops there. Wire it to the next block, or to an end block if that is meant.`,
          fr: `La sortie « ${exit.fr} » de « ${name.fr} » ne mène nulle part : la conversation s’arrête là. Reliez-la au bloc suivant, ou à un bloc de fin si c’est voulu.`,
        }
  return {
    severity,
    flow: block.flow,
    block: block.id,
    port: port.id,
    says,
    ...(port.kind === 'other' && { fix: { does: 'connectToHuman' as const, port: port.id } }),
  }
}
