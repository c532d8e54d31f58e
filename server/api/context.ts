import { isOnThisMachine } from '#server/api/own-machine.ts'
import type { Signed } from '#server/people/auth.ts'
import type { Caller, Studio } from '#server/studio.ts'

/** What every procedure is given: the services, who asks, and (looked up once a request, when somebody wants to know) as whom. */
export type ApiContext = {
  studio: Studio
  caller: Caller
  signed(): Promise<Signed | null>
}

/** `answer` are the headers of the response to be. */
export function apiContext(studio: Studio, { headers, signal }: Request, answer: Headers): ApiContext {
  const setCookies = (cookies: readonly string[]) => {
    for (const cookie of cookies) answer.append('set-cookie', cookie)
  }
  let asked: Promise<Signed | null> | undefined
  return {
    studio,
    caller: {
      headers,
      address: headers.get('x-client-ip') ?? 'unknown',
      signal,
      onThisMachine: isOnThisMachine(headers),
      setCookies,
    },
    signed() {
      asked ??= studio.auth.whoIs(headers).then((signed) => {
        if (signed) setCookies(signed.cookies)
        return signed
      })
      return asked
    },
  }
}
