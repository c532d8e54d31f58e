import type { Program } from '#flow/run/program.ts'
import type { Turn } from '#flow/run/turn.ts'
import { enterFlow, walk } from '#flow/run/walk.ts'
import { normalise } from '#flow/text/normalise.ts'

type Interrupting = Program['interrupts'][number]

/** The chat's header, or the API, asks for an interrupt by its name. While a human has the conversation the bot is silent. */
export function interruptNamed(turn: Turn, name: string): boolean {
  if (turn.state.status !== 'active') return false
  const found = turn.program.interrupts.find(({ interrupt }) => interrupt.name === name)
  if (!found) return false
  push(turn, found)
  walk(turn)
  return true
}

/** The interrupt that one of its words starts, typed alone or with mere courtesy: "un conseiller, s’il vous plaît". */
export function interruptOfWord(turn: Turn, text: string): Interrupting | undefined {
  if (text.length > 200) return undefined
  const said = normalise(text)
  const meant = said.replace(courtesy, ' ').trim()
  return (
    turn.program.interrupts.find(({ words }) => words.has(said)) ??
    turn.program.interrupts.find(({ words }) => words.has(meant))
  )
}

/** What may stand before or behind without changing what is meant. */
const courtesy =
  /^(?:bonjour|bonsoir|hello|hi|please|ok|bon|euh|oh)(?= )|(?<= )(?:s il vous plait|s il te plait|svp|stp|please|merci|thanks|thank you)$/g

/**
 * Puts an interrupt on the stack. One that is already running begins again in its place, so that asking ten times
 * makes no tower of ten.
 */
export function push(turn: Turn, { flow, interrupt }: Interrupting): void {
  const { state } = turn
  const running = state.frames.findIndex((frame) => frame.flow === flow && frame.after !== undefined)
  if (running >= 0) state.frames.length = running
  state.status = 'active'
  enterFlow(turn, flow, undefined, interrupt.after)
}
