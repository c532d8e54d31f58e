'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { ApiClient } from '#app/_api/api-client.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'
import { useBot } from './bot-context.ts'

type Change = Omit<Parameters<ApiClient['bots']['update']['mutate']>[0], 'workspace' | 'bot'>

/** Changes the bot of this page, and what every page shows of it. Rejects when it did not work. */
export function useBotChange(): (change: Change) => Promise<void> {
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { here } = useBot()
  return async (change) => {
    await client.bots.update.mutate({ ...here, ...change })
    await queries.invalidateQueries(api.bots.pathFilter())
  }
}

/** The same for what acts at once: says so, or says why not. Answers whether it worked. */
export function useTelling(): (run: () => Promise<unknown>, done: string) => Promise<boolean> {
  const say = useProblemWords()
  return async (run, done) => {
    try {
      await run()
      showToast({ title: done })
      return true
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
      return false
    }
  }
}
