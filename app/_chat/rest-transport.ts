import type { ChatTransport } from '#app/_chat/chat-transport.ts'
import type { Session, Snapshot } from '#app/_chat/contract.ts'
import { readServerEvents } from '#app/_chat/server-events.ts'
import { problemOf, TransportProblem } from '#app/_chat/transport-problem.ts'
import { uploadFile } from '#app/_chat/upload-file.ts'

/** A POST answers within ten seconds; what takes this much longer was lost. */
const patience = 25_000
/** A stream that is alive is heard at least every 15 seconds. */
const silence = 40_000

/** Talks to the public API at `base` (an origin, perhaps with a path) with the bot at `slug`. Nothing is kept in cookies or addresses. */
export function restTransport(base: string, slug: string): ChatTransport {
  const api = `${base}/api/v1`
  let session: Session | null = null

  const place = () => `${api}/conversations/${encodeURIComponent(session?.conversation ?? '')}`
  const credentials = () => ({ authorization: `Bearer ${session?.token ?? ''}` })

  async function ask<T>(url: string, body?: unknown, key?: string): Promise<T> {
    const response = await request(url, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(session && credentials()),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      signal: AbortSignal.timeout(patience),
    })
    const answer: T & Partial<Snapshot> = await response.json().catch(offline)
    answer.messages?.forEach(withAddress)
    return answer
  }
  /** Files come with addresses of the host that the bot lives on, which need not be the one that the page is of. */
  function withAddress<F extends { url?: string }>(file: F): F {
    if (file.url?.startsWith('/')) file.url = base + file.url
    return file
  }

  return {
    async begin(beginning, key) {
      session = null
      const url = `${api}/bots/${encodeURIComponent(slug)}/conversations`
      const { token, visitor, ...snapshot } = await ask<Snapshot & Omit<Session, 'conversation'>>(
        ...([url, beginning, key] as const),
      )
      session = { conversation: snapshot.conversation.id, token, visitor }
      return { ...snapshot, session }
    },
    resume(kept) {
      session = kept
    },
    read: (after) => ask(`${place()}?after=${after}`),
    send: ({ answer, key, inputId }) => ask(`${place()}/messages`, { ...answer, inputId }, key),
    signal: (signal) => ask(`${place()}/signals`, signal),
    async upload(file, progress, stop) {
      return withAddress(await uploadFile(`${place()}/files`, credentials(), file, progress, stop))
    },
    async stream(after, tell, stop) {
      const end = new AbortController()
      const over = () => end.abort()
      let timer = setTimeout(over, silence)
      stop.addEventListener('abort', over)
      try {
        const response = await request(`${place()}/events`, {
          headers: { ...credentials(), accept: 'text/event-stream', 'last-event-id': String(after) },
          signal: end.signal,
        })
        tell({ type: 'open' })
        if (!response.body) return
        await readServerEvents(
          response.body,
          ({ event, data }) => {
            const body = JSON.parse(data)
            if (event === 'message') tell({ type: event, message: withAddress(body) })
            if (event === 'input') tell({ type: event, input: body })
            if (event === 'status') tell({ type: event, conversation: body })
            if (event === 'typing') tell({ type: event, ...body })
          },
          () => {
            clearTimeout(timer)
            timer = setTimeout(over, silence)
          },
        )
      } finally {
        clearTimeout(timer)
        stop.removeEventListener('abort', over)
      }
    },
  }
}

async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'origin' }).catch(offline)
  if (!response.ok) throw problemOf(response.status, response.headers.get('retry-after'))
  return response
}

function offline(): never {
  throw new TransportProblem('offline')
}
