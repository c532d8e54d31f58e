'use client'

import { createContext, useContext } from 'react'
import type { Answers } from '#app/_api/api-context.ts'

/** The bot whose pages these are, and what names it to the server. */
export type BotHere = {
  bot: Answers['bots']['get']
  here: { workspace: string; bot: string }
  mayEdit: boolean
}

export const BotContext = createContext<BotHere | null>(null)

/** The bot of this page. Throws outside of the pages of a bot. */
export function useBot(): BotHere {
  const found = useContext(BotContext)
  if (!found) throw new Error('No bot around this component')
  return found
}
