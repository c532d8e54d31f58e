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

/** Makes a bot, of a template or of a file's text, and opens its editor; `trouble` says why not. */
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

  async function open(name: string, made: Promise<{ bot: string }>) {
    setMaking(true)
    setTrouble(undefined)
    try {
      const { bot } = await made
      await Promise.all([
        queries.invalidateQueries(api.bots.pathFilter()),
        queries.invalidateQueries(api.tables.pathFilter()),
      ])
      showToast({ tone: 'success', title: said.created(name) })
      router.push(`/bots/${bot}/edit`)
    } catch (error) {
      setTrouble(say(error))
      setMaking(false)
    }
  }
  const here = { workspace: workspace.id }
  return {
    making,
    trouble,
    /** Without a template, one to draw from nothing. */
    start: (name: string, language: string, template?: string) =>
      open(name, client.bots.create.mutate({ ...here, name, language, template })),
    bringIn: (name: string, text: string) => open(name, client.bots.import.mutate({ ...here, name, text })),
  }
}
