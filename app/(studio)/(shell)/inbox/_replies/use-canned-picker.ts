'use client'

import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { matchingReplies } from './matching-replies.ts'
import { textIn } from './text-in.ts'

export type CannedReply = Answers['cannedReplies']['list'][number]
/** As it would be said here. */
export type ReadyReply = { id: string; name: string; text: string }

/** Ready replies in the visitor's language, offered while what is written begins with "/": arrows choose, Enter or Tab takes, Escape closes. */
export function useCannedPicker(text: string, locale: string, take: (reply: string) => void) {
  const api = useApi()
  const { workspace } = useSession()
  const listId = useId()
  const sought = text.startsWith('/') && !text.includes('\n') ? text.slice(1) : null
  const { data } = useQuery(
    api.cannedReplies.list.queryOptions({ workspace: workspace.id }, { enabled: sought !== null }),
  )
  const [at, setAt] = useState(0)
  const [closed, setClosed] = useState(false)
  const replies = useMemo<ReadyReply[]>(
    () => (data ?? []).map(({ id, name, texts }) => ({ id, name, text: textIn(texts, locale) })),
    [data, locale],
  )
  const found = useMemo(() => matchingReplies(replies, sought ?? ''), [replies, sought])
  const open = sought !== null && !closed && data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word begins at the top again.
  useEffect(() => setAt(0), [sought])
  useEffect(() => {
    if (sought === null) setClosed(false)
  }, [sought])
  const current = found[Math.min(at, found.length - 1)]

  return {
    open,
    listId,
    found,
    isEmpty: data?.length === 0,
    current,
    active: open && current ? `${listId}-${current.id}` : undefined,
    take,
    /** True: the key was for the list. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!open) return false
      if (event.key === 'Escape') setClosed(true)
      else if (found.length === 0) return false
      else if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
      else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && current)
        take(current.text)
      else return false
      event.preventDefault()
      return true
    },
  }
}
