'use client'

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { AppRouter } from '#server/api/router.ts'
import { createApiClient } from './api-client.ts'
import { onProblem } from './on-problem.ts'
import { retries } from './problem.ts'

const context = createTRPCContext<AppRouter>()

/** `useApi()` gives query, mutation and subscription options; `useApiClient()` calls the server directly. */
export const useApi = context.useTRPC
export const useApiClient = context.useTRPCClient

/** What pages that talk to the server stand in. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createApiClient)
  const [queries] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: (error, query) => onProblem(error, query.meta) }),
        mutationCache: new MutationCache({
          onError: (error, _input, _result, mutation) => onProblem(error, mutation.meta),
        }),
        defaultOptions: {
          queries: { staleTime: 10_000, retry: retries },
        },
      }),
  )
  const { TRPCProvider } = context
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
