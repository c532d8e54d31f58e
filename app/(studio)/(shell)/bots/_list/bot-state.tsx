'use client'

import { Badge } from '#app/_ui/badge.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { BotInList } from './bot-table.tsx'
import { botWords } from './bot-words.ts'

/** What visitors get of a bot, and what its authors still have to do. */
export function BotState({ bot }: { bot: BotInList }) {
  const said = useWords(botWords)
  const { live, hasChanges, problems, archivedAt, deletedAt } = bot
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 py-1.5">
      {archivedAt ? (
        <Badge quiet>{said.archived}</Badge>
      ) : live.number === null ? (
        <Badge quiet>{said.unpublished}</Badge>
      ) : live.online && !deletedAt ? (
        <Badge quiet tone="success">
          {said.online(live.number)}
        </Badge>
      ) : (
        <Badge quiet>{said.offline(live.number)}</Badge>
      )}
      {hasChanges && live.number !== null ? <Badge tone="info">{said.changes}</Badge> : null}
      {problems > 0 ? <Badge tone="warning">{said.problems(problems)}</Badge> : null}
    </span>
  )
}
