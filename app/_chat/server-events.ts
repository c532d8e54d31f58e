/** One event of a text/event-stream. */
export type ServerEvent = { event: string; data: string }

/**
 * Cuts a text/event-stream into events as its bytes arrive, however they are cut themselves
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html). Comments and events without data are passed over; an event that
 * the end cuts short is dropped. `heard` is called for every piece, whatever it holds: the stream is alive.
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
    // A lone \r at the very end may be half of a \r\n.
    const whole = rest.endsWith('\r') ? rest.slice(0, -1) : rest
    const blocks = whole.replaceAll(/\r\n?/g, '\n').split('\n\n')
    rest = (blocks.pop() ?? '') + rest.slice(whole.length)
    for (const block of blocks) {
      const event = readEvent(block)
      if (event) tell(event)
    }
  }
}

function readEvent(block: string): ServerEvent | null {
  let event = 'message'
  const data: string[] = []
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]+):? ?(.*)$/.exec(line) ?? []
    if (name === 'event') event = value
    if (name === 'data') data.push(value)
  }
  return data.length > 0 ? { event, data: data.join('\n') } : null
}
