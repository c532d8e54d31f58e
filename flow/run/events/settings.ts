import type { Json } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import type { Event } from '#flow/run/event.ts'
import type { Program } from '#flow/run/program.ts'
import type { Turn } from '#flow/run/turn.ts'
import { askAgain } from '#flow/run/walk.ts'

/** The visitor changes the language: the present question is asked again in it. */
export function changeLocale(turn: Turn, event: Extract<Event, { type: 'locale' }>): boolean {
  const language = bestLanguage(turn.program, event.locale)
  if (!language || language === turn.state.locale || turn.state.status === 'ended') return false
  turn.state.locale = language
  askAgain(turn)
  return true
}

/** The page sets variables; those that are not marked "from the page" are left alone. */
export function setAttributes(turn: Turn, event: Extract<Event, { type: 'attributes' }>): boolean {
  if (turn.state.status === 'ended') return false
  return writeAttributes(turn, event.attributes)
}

export function writeAttributes(turn: Turn, attributes: { [name: string]: Json }): boolean {
  let wrote = false
  const { variables } = turn.program.document
  for (const [name, value] of Object.entries(attributes)) {
    const declared = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (!declared?.fromPage || name.startsWith('bot.')) continue
    const kept = coerce(value, declared.type)
    if (name.startsWith('contact.')) {
      turn.state.contact[name.slice(8)] = kept
      turn.remembered[name.slice(8)] = kept
    } else {
      turn.state.variables[name] = kept
    }
    wrote = true
  }
  if (wrote) turn.scope = null
  return wrote
}

/** The bot's language that serves a wanted one best ("fr-CA" is served by "fr"), or undefined. */
export function bestLanguage(program: Program, wanted: string): string | undefined {
  const languages = Object.keys(program.document.settings.languages)
  const exact = languages.find((language) => language.toLowerCase() === wanted.toLowerCase())
  const [base = ''] = wanted.toLowerCase().split('-')
  return exact ?? languages.find((language) => language.toLowerCase().split('-')[0] === base)
}
