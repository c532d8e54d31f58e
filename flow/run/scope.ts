import type { Json } from '#flow/json.ts'

/**
 * What templates and expressions may read: variables by name, `contact`, `bot` (constants), and what is given:
 * `now` (ISO 8601, UTC), `locale`, `channel`.
 */
export type Scope = {
  [name: string]: Json | undefined
  contact: { [fact: string]: Json }
  bot: { [constant: string]: Json }
  now: string
  locale: string
  channel: string
}

/** What rendering needs besides the scope. `at` in ms since 1970, `timeZone` an IANA name. */
export type Setting = { at: number; locale: string; timeZone: string }
