import type { APIRequestContext, APIResponse } from '@playwright/test'
import { expect } from '@playwright/test'

/** What pages ask the server, asked behind the scenes by whoever is signed in there: `ask` reads, `tell` changes. */
export function studioApi(request: APIRequestContext, baseURL: string | undefined) {
  return {
    ask: async <T>(procedure: string, input?: object): Promise<T> => {
      const query = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
      return answerOf<T>(await request.get(`/api/trpc/${procedure}${query}`))
    },
    tell: async <T>(procedure: string, data: object): Promise<T> =>
      answerOf<T>(await request.post(`/api/trpc/${procedure}`, { data, headers: { origin: baseURL ?? '' } })),
  }
}

async function answerOf<T>(answer: APIResponse): Promise<T> {
  expect(answer.ok(), await answer.text()).toBe(true)
  return (await answer.json()).result.data
}
