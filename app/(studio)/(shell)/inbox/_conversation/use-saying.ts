'use client'

import { useCallback, useRef, useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { sendFile } from '#app/_api/send-file.ts'
import type { KeptFile } from '#app/_api/upload-file.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import { showToast } from '#app/_ui/toasts.ts'
import type { Entry } from './entry-messages.ts'

type About = { workspace: string; conversation: string }
type Said = { text: string } | { file: string }
export type Saying = ReturnType<typeof useSaying>

/** What an agent says: shown at once, sent one after the other, and kept to be tried again when that fails. */
export function useSaying(about: About, add: (entries: readonly Entry[]) => void) {
  const client = useApiClient()
  const say = useProblemWords()
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([])
  const files = useRef(new Map<string, File>())
  const line = useRef<Promise<void>>(Promise.resolve())

  const change = useCallback((key: string, to: Partial<Outgoing>) => {
    setOutgoing((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)))
  }, [])
  const drop = useCallback((key: string) => {
    files.current.delete(key)
    setOutgoing((all) => all.filter((one) => one.key !== key))
  }, [])

  /** In the order in which it was said: what was said second never arrives first. */
  const send = useCallback(
    (key: string, what: () => Promise<Said>) => {
      line.current = line.current.then(async () => {
        try {
          const { entry } = await client.inbox.say.mutate({ ...about, key, said: await what() })
          if (entry) add([entry])
          drop(key)
        } catch (error) {
          change(key, { state: 'failed' })
          showToast({ tone: 'danger', title: say(error), key: 'inbox-say' })
        }
      })
    },
    [client, about, add, drop, change, say],
  )

  const begin = useCallback((shown: Outgoing['shown']): string => {
    const key = crypto.randomUUID()
    const one: Outgoing = { key, answer: { text: shown.text ?? '' }, shown, at: Date.now(), state: 'sending' }
    setOutgoing((all) => [...all, one])
    return key
  }, [])

  const upload = useCallback(
    async (file: File): Promise<Said> => {
      const { id } = await sendFile<KeptFile>('/api/studio/sent', { ...about, name: file.name }, file)
      return { file: id }
    },
    [about],
  )

  return {
    outgoing,
    drop,
    say(text: string) {
      const key = begin({ type: 'text', text })
      send(key, async () => ({ text }))
    },
    sendFile(file: File) {
      const ref = { id: '', name: file.name, type: file.type, size: file.size, url: '' }
      const key = begin({ type: 'file', file: ref })
      files.current.set(key, file)
      send(key, () => upload(file))
    },
    retry(key: string) {
      const one = outgoing.find((other) => other.key === key)
      if (!one) return
      const file = files.current.get(key)
      change(key, { state: 'sending' })
      send(key, async () => (file ? upload(file) : { text: one.shown.text ?? '' }))
    },
  }
}
