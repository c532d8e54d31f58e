'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { showToast } from '#app/_ui/toasts.ts'

/** What the agent who looks chose: there for visitors or not, called by mail or not. `change` shows at once, and takes it back when refused. */
export function useDuty(): {
  duty: Answers['inbox']['duty'] | undefined
  change: (choice: { available?: boolean; mailsWaiting?: boolean }) => Promise<void>
} {
  const say = useProblemWords()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const asked = { workspace: workspace.id }
  const options = api.inbox.duty.queryOptions(asked)
  const { data: duty } = useQuery(options)
  return {
    duty,
    async change(choice) {
      const before = duty
      queries.setQueryData(options.queryKey, (kept) => kept && { ...kept, ...choice })
      try {
        await client.inbox.setDuty.mutate({ ...asked, ...choice })
        await queries.invalidateQueries(api.inbox.agents.pathFilter())
      } catch (error) {
        queries.setQueryData(options.queryKey, before)
        showToast({ tone: 'danger', title: say(error) })
      }
    },
  }
}
