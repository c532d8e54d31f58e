import { isDatabaseTrouble } from '#db/database-trouble.ts'
import { logError } from '#server/log.ts'
import { Problem } from '#server/problem.ts'

export type EventStream = {
  /** Sends one event; its id is what a client names when it comes back. */
  send(event: string, data: unknown, id?: number): void
  /** Reads the source again, now or as soon as the present reading is done. */
  refresh(): void
  onClose(undo: () => void): void
}

/** Whatever was missed is found by then, and proxies keep a connection that speaks. */
const rereadMs = 15_000
/** A reader that is so far behind is cut off: it comes back with the id of what it has. */
const waitingMax = 1000

/**
 * A response of server-sent events. `open` subscribes, sends what there is and gives back how to read what is new; a failure before the
 * first event is the caller's. Ends when the reader goes, when `closing` aborts, and when what it reads is gone.
 */
export async function eventStream(
  closing: AbortSignal,
  open: (stream: EventStream) => Promise<() => Promise<void>>,
): Promise<Response> {
  const encoder = new TextEncoder()
  const undo: (() => void)[] = []
  const waiting: Uint8Array[] = []
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let read: (() => Promise<void>) | undefined
  let reading: Promise<void> | undefined
  let again = false
  let closed = false

  const close = () => {
    if (closed) return
    closed = true
    for (const step of undo.splice(0)) step()
    try {
      controller?.close()
    } catch {
      // The reader closed it first.
    }
  }
  const write = (text: string) => {
    if (closed) return
    const bytes = encoder.encode(text)
    if (!controller) return void waiting.push(bytes)
    if ((controller.desiredSize ?? 0) < -waitingMax) return close()
    controller.enqueue(bytes)
  }
  const refresh = () => {
    again = !read || reading !== undefined
    if (closed || !read || reading) return
    reading = read()
      .catch((error: unknown) => {
        // Away for a moment: the next reading finds everything. Gone, or no longer allowed: the end.
        if (error instanceof Problem) close()
        else if (!isDatabaseTrouble(error)) logError('Reading for a stream', error)
      })
      .finally(() => {
        reading = undefined
        if (again) refresh()
      })
  }

  const stream: EventStream = {
    send: (event, data, id) =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    refresh,
    onClose: (step) => void undo.push(step),
  }
  write('retry: 2000\n\n')
  try {
    read = await open(stream)
  } catch (error) {
    close()
    throw error
  }
  const ticking = setInterval(() => {
    write(': \n\n')
    refresh()
  }, rereadMs)
  undo.push(() => clearInterval(ticking))
  closing.addEventListener('abort', close)
  undo.push(() => closing.removeEventListener('abort', close))
  const body = new ReadableStream<Uint8Array>({
    start(given) {
      controller = given
      for (const bytes of waiting.splice(0)) given.enqueue(bytes)
      if (closing.aborted) close()
      else if (again) refresh()
    },
    cancel: close,
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'access-control-allow-origin': '*',
      'x-accel-buffering': 'no',
    },
  })
}
