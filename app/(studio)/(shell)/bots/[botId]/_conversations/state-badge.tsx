'use client'

import type { Tone } from '#app/_ui/badge.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { State } from '../_results/use-asked.ts'
import { conversationWords } from './conversation-words.ts'

const tones: { [state in State]: Tone } = {
  open: 'info',
  human: 'warning',
  completed: 'success',
  lost: 'danger',
}

/** Where a conversation stands. `quiet` for tables. */
export function StateBadge({ state, quiet = false }: { state: State; quiet?: boolean }) {
  const said = useWords(conversationWords)
  return (
    <Badge tone={tones[state]} quiet={quiet}>
      {said.states[state]}
    </Badge>
  )
}
