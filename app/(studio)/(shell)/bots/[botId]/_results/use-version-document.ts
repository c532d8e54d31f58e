'use client'

import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/_api/api-context.ts'
import { useBot } from '../_bot/bot-context.ts'

/** The document of a version; undefined while it comes, or when there is none. A version never changes: it is read once. */
export function useVersionDocument(version: string | null | undefined) {
  const api = useApi()
  const { here } = useBot()
  const always = { staleTime: Number.POSITIVE_INFINITY, enabled: Boolean(version) }
  return useQuery(api.versions.open.queryOptions({ ...here, version: version ?? '' }, always))
}
