import type { Json } from '#flow/json.ts'
import { coerce } from '#flow/run/coerce.ts'
import type { Program } from '#flow/run/program.ts'
import type { State } from '#flow/run/state.ts'

/** A conversation before anything happened: variables at their declared beginnings. */
export function newState(program: Program): State {
  return {
    v: 1,
    status: 'active',
    locale: program.document.settings.defaultLanguage,
    channel: 'api',
    contactKey: '',
    frames: [],
    variables: initialVariables(program),
    contact: {},
    n: 0,
    queue: [],
    timer: null,
  }
}

export function initialVariables(program: Program): { [name: string]: Json } {
  const variables: { [name: string]: Json } = {}
  for (const [name, { type, initial }] of Object.entries(program.document.variables)) {
    if (!name.includes('.')) variables[name] = coerce((initial ?? null) as Json, type)
  }
  return variables
}
