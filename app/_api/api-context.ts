'use client'

import type { inferRouterOutputs } from '@trpc/server'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '#server/api/router.ts'

const context = createTRPCContext<AppRouter>()

export const ApiContextProvider = context.TRPCProvider

/** Options for TanStack Query: `useQuery(api.bots.list.queryOptions({ workspace }))`, `useMutation(api.bots.update.mutationOptions())`. */
export const useApi = context.useTRPC

/** The client itself, for what is not asked in a component's life: transports, uploads, prefetching. */
export const useApiClient = context.useTRPCClient

/** What procedures answer, by router and name: `Answers['bots']['list'][number]`. */
export type Answers = inferRouterOutputs<AppRouter>
