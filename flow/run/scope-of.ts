import type { Json } from '#flow/json.ts'
import type { Program } from '#flow/run/program.ts'
import type { Scope } from '#flow/run/scope.ts'
import type { Turn } from '#flow/run/turn.ts'
import { isoTime } from '#flow/time.ts'

/** What templates and expressions read now. Made once, and again after a variable was written. */
export function scopeOf(turn: Turn): Scope {
  turn.scope ??= {
    ...turn.state.variables,
    contact: turn.state.contact,
    bot: constantsOf(turn.program),
    now: isoTime(turn.at),
    locale: turn.state.locale,
    channel: turn.state.channel,
  }
  return turn.scope
}

const constants = new WeakMap<Program, { [constant: string]: Json }>()

function constantsOf(program: Program): { [constant: string]: Json } {
  const known = constants.get(program)
  if (known) return known
  const made: { [constant: string]: Json } = {}
  for (const [name, variable] of Object.entries(program.document.variables)) {
    if (name.startsWith('bot.')) made[name.slice(4)] = variable.initial ?? null
  }
  constants.set(program, made)
  return made
}
