import { backOff } from '#app/_chat/back-off.ts'
import type { ChatStore } from '#app/_chat/chat-state.ts'
import type { ChatTransport, StreamEvent } from '#app/_chat/chat-transport.ts'
import type { Trouble } from '#app/_chat/transport-problem.ts'
import { troubleOf } from '#app/_chat/transport-problem.ts'

/** How long a human is shown as writing after the last sign of it, in ms. */
const typingLasts = 6000

/**
 * Follows a conversation while it is `wanted`: one stream, opened again when it breaks, and it begins with
 * what was missed. Where it breaks again and again (a proxy that lets none through), what was said is read between two tries. `lost` hears what trying again cannot repair.
 */
export function liveStream(store: ChatStore, transport: ChatTransport, lost: (trouble: Trouble) => void) {
  let running: AbortController | null = null
  let typing: ReturnType<typeof setTimeout> | undefined

  async function run(stop: AbortSignal): Promise<void> {
    for (let failures = 0; !stop.aborted; ) {
      let told = store.get().transcript.seq
      const tell = (event: StreamEvent) => {
        if (stop.aborted) return
        failures = 0
        if (event.type === 'message') told = Math.max(told, event.message.seq)
        apply(event, told)
      }
      try {
        if (failures > 0) await readOn(stop)
        await transport.stream(told, tell, stop)
        failures++
      } catch (thrown) {
        if (stop.aborted) return
        const { trouble, retryAfter } = troubleOf(thrown)
        if (trouble !== 'offline' && trouble !== 'busy') return lost(trouble)
        failures++
        if (retryAfter) await pause(retryAfter)
      }
      await pause(backOff(Math.max(1, failures), Math.random()))
    }
  }

  function apply(event: StreamEvent, since: number): void {
    switch (event.type) {
      case 'open':
        store.set({ trouble: null })
        break
      case 'message':
        store.act(event)
        break
      case 'input':
      case 'status':
        store.act({ ...event, since })
        break
      case 'typing':
        clearTimeout(typing)
        store.act({
          type: 'typing',
          typing: event.typing ? { name: event.name } : null,
        })
        if (event.typing) typing = setTimeout(() => store.act({ type: 'typing', typing: null }), typingLasts)
    }
  }

  async function readOn(stop: AbortSignal): Promise<void> {
    const since = store.get().transcript.seq
    const snapshot = await transport.read(since)
    if (!stop.aborted) store.act({ type: 'snapshot', snapshot, since })
  }

  return {
    /** Opens or closes the stream; asking twice for the same does nothing. */
    wanted(wanted: boolean): void {
      if (wanted === (running !== null)) return
      running?.abort()
      running = wanted ? new AbortController() : null
      if (running) void run(running.signal)
    },
  }
}

function pause(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, seconds * 1000))
}
