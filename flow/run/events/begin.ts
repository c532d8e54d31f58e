import type { Event } from '#flow/run/event.ts'
import { bestLanguage, writeAttributes } from '#flow/run/events/settings.ts'
import { flowOf } from '#flow/run/program.ts'
import type { Turn } from '#flow/run/turn.ts'
import { enterFlow, walk } from '#flow/run/walk.ts'

/** The conversation begins: at the main flow's first block, or at `from`. */
export function begin(turn: Turn, event: Extract<Event, { type: 'start' }>): boolean {
  const { state, program } = turn
  state.channel = event.channel ?? state.channel
  state.contactKey = event.contactKey ?? ''
  state.contact = { ...event.contact }
  if (event.locale) state.locale = bestLanguage(program, event.locale) ?? state.locale
  writeAttributes(turn, event.attributes ?? {})
  const { from } = event
  const known = from && flowOf(program, from.flow)
  enterFlow(turn, known ? from.flow : program.document.main, known ? from.block : undefined)
  walk(turn)
  return true
}
