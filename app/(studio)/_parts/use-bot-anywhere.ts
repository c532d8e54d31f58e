'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { useSession } from '#app/_api/session-gate.tsx'

/** What there is to know of a bot. A link to a bot of another workspace of this person enters that one: `searching` until it did. */
export function useBotAnywhere(bot: string) {
  const api = useApi()
  const { workspace, workspaces, enter } = useSession()
  const here = useMemo(() => ({ workspace: workspace.id, bot }), [workspace.id, bot])
  // Read here, whoever shows it: a query renders anew only for what was read of it.
  const { data, error, isPending, refetch } = useQuery(api.bots.get.queryOptions(here))
  const missing = isProblem(error, 'notFound') || isProblem(error, 'badInput')
  const elsewhere = useQuery(
    api.bots.whereIs.queryOptions({ bot }, { enabled: missing && workspaces.length > 1 }),
  )
  const other = missing ? elsewhere.data?.workspace : undefined
  useEffect(() => {
    if (other && other !== workspace.id) enter(other)
  }, [other, workspace.id, enter])
  const searching = missing && workspaces.length > 1 && !elsewhere.error && other !== workspace.id
  return { here, about: { data, error, isPending, refetch }, searching }
}
