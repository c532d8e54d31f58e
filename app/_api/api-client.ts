'use client'

import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client'
import type { AppRouter } from '#server/api/router.ts'
import { sessionEndLink } from './session-end-link.ts'

/** The studio's server, typed: procedures over HTTP, subscriptions over SSE that reconnect by themselves. */
export function createApiClient() {
  return createTRPCClient<AppRouter>({
    links: [
      sessionEndLink,
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url: '/api/trpc' }),
        false: splitLink({
          // What was edited leaves at once: a batch waits for the others, and they for what is drawn meanwhile.
          condition: ({ path }) => path === 'flows.edit',
          true: httpLink({ url: '/api/trpc' }),
          false: httpBatchLink({ url: '/api/trpc', maxURLLength: 4000 }),
        }),
      }),
    ],
  })
}

export type ApiClient = ReturnType<typeof createApiClient>
