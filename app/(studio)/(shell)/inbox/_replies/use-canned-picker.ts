'use client'

import { useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import type { Surroundings } from './fill-reply.ts'
import { fillReply } from './fill-reply.ts'
import { matchingReplies } from './matching-replies.ts'
import { slashWord, withReply, withSlash } from './slash-word.ts'
import { textIn } from './text-in.ts'

export type CannedReply = Answers['cannedReplies']['list'][number]
/** As it would be said here. */
export type ReadyReply = { id: string; name: string; text: string }

type Written = { text: string; caret: number }

/**
 * Ready replies in the visitor's language, offered where "/" is written: arrows choose, Enter or Tab takes, Escape closes. `take` is given
 * what was written with the reply in it. `written`: null where none is said.
 */
export function useCannedPicker(
  written: Written | null,
  around: Surroundings,
  take: (next: Written) => void,
) {
  const api = useApi()
  const { workspace } = useSession()
  const listId = useId()
  const word = written && slashWord(written.text, written.caret)
  const sought = word ? word.typed : null
  const { data } = useQuery(
    api.cannedReplies.list.queryOptions({ workspace: workspace.id }, { enabled: sought !== null }),
  )
  const [at, setAt] = useState(0)
  const [closed, setClosed] = useState(false)
  const replies = useMemo<ReadyReply[]>(
    () =>
      (data ?? []).map(({ id, name, texts }) => ({
        ...{ id, name },
        text: fillReply(textIn(texts, around.locale), around),
      })),
    [data, around],
  )
  const found = useMemo(() => matchingReplies(replies, sought ?? ''), [replies, sought])
  // In the middle of a sentence a slash may be just that: nothing is said of replies that there are not.
  const offers = found.length > 0 || sought === '' || word?.from === 0
  const open = sought !== null && offers && !closed && data !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another word begins at the top again.
  useEffect(() => setAt(0), [sought])
  useEffect(() => {
    if (sought === null) setClosed(false)
  }, [sought])
  const takeReply = (reply: string) => {
    if (written && word) take(withReply(written.text, word, reply))
  }
  const current = found[Math.min(at, found.length - 1)]

  return {
    open,
    listId,
    found,
    isEmpty: data?.length === 0,
    current,
    active: open && current ? `${listId}-${current.id}` : undefined,
    take: takeReply,
    /** Looks for one where the caret stands; what was written stays. */
    offer({ text, caret }: Written): Written {
      setClosed(false)
      return word ? { text, caret } : withSlash(text, caret)
    },
    /** True: the key was for the list. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (!open || event.nativeEvent.isComposing) return false
      if (event.key === 'Escape') setClosed(true)
      else if (found.length === 0) return false
      else if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
      else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && current)
        takeReply(current.text)
      else return false
      event.preventDefault()
      return true
    },
  }
}
