/** One event of a text/event-stream. */
export type ServerEvent = { event: string; data: string }

/**
 * Cuts a stream of Parcours into events as its bytes arrive, however they are cut themselves: it is a text/event-stream that ends its lines
 * by \n and keeps an event's data on one of them. Comments and events without data are passed over; an event that the end cuts short is
 * dropped. `heard` is called for every piece, whatever it holds: the stream is alive.
 */
export async function readServerEvents(
  stream: ReadableStream<Uint8Array>,
  tell: (event: ServerEvent) => void,
  heard: () => void,
): Promise<void> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    heard()
    rest += decoder.decode(value, { stream: true })
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, event = ''] = /^event: (.*)/m.exec(block) ?? []
      const [, data] = /^data: (.*)/m.exec(block) ?? []
      if (data) tell({ event, data })
    }
  }
}
