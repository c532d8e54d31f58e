'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { newBotWords } from './new-bot-words.ts'

/** Makes a bot of a document's text and opens its editor; `trouble` says why not. */
export function useMakeBot() {
  const said = useWords(newBotWords)
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const { workspace } = useSession()
  const [making, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  async function make(name: string, text: string) {
    setMaking(true)
    setTrouble(undefined)
    try {
      const { bot } = await client.bots.import.mutate({ workspace: workspace.id, name, text })
      await queries.invalidateQueries(api.bots.pathFilter())
      showToast({ tone: 'success', title: said.created(name) })
      router.push(`/bots/${bot}/edit`)
    } catch (error) {
      setTrouble(say(error))
      setMaking(false)
    }
  }
  return { make, making, trouble }
}
