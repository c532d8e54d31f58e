'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { createApiClient } from './api-client.ts'
import { ApiContextProvider } from './api-context.ts'
import { isPassing } from './problem.ts'

/** What pages that talk to the server stand in: the client, and a cache of what the server said. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  const [client] = useState(createApiClient)
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContextProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </ApiContextProvider>
    </QueryClientProvider>
  )
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 3 && isPassing(error) },
    },
  })
}
