'use client'

import { useEffect, useRef, useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { conversationWords } from './conversation-words.ts'
import type { Entry } from './entry-messages.ts'
import { outgoingText } from './kept-replies.ts'
import type { About, ReplyLine } from './reply-line.ts'
import { replyLine } from './reply-line.ts'

export type Saying = ReturnType<typeof useSaying>

/** What an agent says: shown at once, sent in order, again by itself when the network comes back, and kept until it has arrived. */
export function useSaying(about: About, add: (entries: readonly Entry[]) => void) {
  const client = useApiClient()
  const say = useProblemWords()
  const said = useWords(conversationWords)
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([])
  const line = useRef<ReplyLine>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: words may be other functions at each drawing; they say the same.
  useEffect(() => {
    line.current = replyLine(client, about)
    return line.current.showOn({
      show: setOutgoing,
      add,
      refused: (error, { shown }) =>
        showToast({
          tone: 'danger',
          title: shown.type === 'file' && isProblem(error, 'wrongValue') ? said.wrongKind : say(error),
          key: 'inbox-say',
        }),
    })
  }, [client, about, add])

  return {
    outgoing,
    retry: (key: string) => line.current?.retry(key),
    drop(key: string) {
      line.current?.files.delete(key)
      line.current?.drop(key)
    },
    say(text: string) {
      line.current?.add(outgoingText(crypto.randomUUID(), text, Date.now()))
    },
    sendFile(file: File) {
      const ref = { id: '', name: file.name, type: file.type, size: file.size, url: '' }
      const key = crypto.randomUUID()
      line.current?.files.set(key, file)
      line.current?.add({ key, answer: { text: '' }, shown: { type: 'file', file: ref }, at: Date.now() })
    },
  }
}
