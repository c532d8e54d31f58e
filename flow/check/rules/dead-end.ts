import type { Port } from '#flow/blocks/define-block.ts'
import type { Checked, CheckedBlock } from '#flow/check/checked-flow.ts'
import { nameOf } from '#flow/check/names.ts'
import type { ProblemFound, Rule } from '#flow/check/problem-found.ts'
import { portName } from '#flow/edit/block-name.ts'
import type { Words } from '#flow/words.ts'

/** An exit that leads nowhere although the conversation should go on. */
export const deadEnd: Rule = {
  name: 'deadEnd',
  find: (checked) =>
    [...checked.flows.values()].flatMap(({ blocks, reachable, flow }) =>
      [...blocks.values()]
        .filter(({ id }) => reachable.has(id))
        .flatMap((block) =>
          block.ports
            // Another flow is over where nothing follows, and the conversation goes back to where it was.
            .filter((port) => open(block, port) && (flow.role === 'main' || port.kind === 'other'))
            .map((port) => found(checked, block, port)),
        ),
    ),
}

function open(block: CheckedBlock, { id, kind }: Port): boolean {
  if (block.leads[id] !== undefined) return false
  // "No answer" may end quietly, and "otherwise" may: there is nobody, or nothing, to go on with.
  return kind !== 'other' || (id !== 'noAnswer' && id !== 'otherwise')
}

function found(checked: Checked, block: CheckedBlock, port: Port): Omit<ProblemFound, 'rule'> {
  const place = { flow: block.flow, block: block.id, port: port.id }
  const exit = portName(block.document, port)
  const name = nameOf(block)
  const of = { en: `The exit ${exit.en} of ${name.en}`, fr: `La sortie ${exit.fr} de ${name.fr}` }
  if (port.kind !== 'other') {
    const severity = port.required ? 'error' : block.block?.family === 'say' ? 'advice' : 'warning'
    return { ...place, severity, says: leadsNowhere(of) }
  }
  const says = notWired(of, rescue(checked, block, port))
  // Leading it back to where nobody is would mend nothing.
  if (port.unwired) return { ...place, severity: 'warning', says }
  const severity = port.required ? 'error' : 'advice'
  return { ...place, severity, says, fix: { does: 'connectToHuman', port: port.id } }
}

function leadsNowhere(of: Words<string>): Words<string> {
  return {
    en: `${of.en} leads nowhere: the conversation stops there. Wire it to the next block, or to an end block if that is meant.`,
    fr: `${of.fr} ne mène nulle part : la conversation s’arrête là. Reliez-la au bloc suivant, ou à un bloc de fin si c’est voulu.`,
  }
}

function notWired(of: Words<string>, because: Words<string>): Words<string> {
  return { en: `${of.en} is not wired: ${because.en}`, fr: `${of.fr} n’est pas reliée : ${because.fr}` }
}

/** What a conversation does at an open exit for trouble: a human is offered only where there is another way to one. */
function rescue({ flows }: Checked, { flow }: CheckedBlock, { unwired }: Port): Words<string> {
  const human = [...flows.values()].find(({ flow: { interrupt } }) => interrupt?.name === 'human')
  if (human && human.id !== flow) {
    return {
      en: 'the bot apologises and offers a human. Wire it to say something of your own.',
      fr: 'le bot s’excuse et propose un humain. Reliez-la pour dire autre chose.',
    }
  }
  return (
    unwired ?? {
      en: 'the bot apologises, and the conversation ends there. Wire it to what should follow.',
      fr: 'le bot s’excuse, et la conversation s’arrête là. Reliez-la à ce qui doit suivre.',
    }
  )
}
