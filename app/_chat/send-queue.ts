import { backOff } from '#app/_chat/back-off.ts'
import type { ChatStore } from '#app/_chat/chat-state.ts'
import type { ChatTransport } from '#app/_chat/chat-transport.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import { troubleOf } from '#app/_chat/transport-problem.ts'

/**
 * Sends what is outgoing, one after the other and in order. What the network swallowed is sent again by itself under the same key; what
 * was refused waits for the visitor and lets the next ones pass. `wake` looks whether there is something to send; what failed before
 * counts no more when the network is `back`.
 */
export function sendQueue(store: ChatStore, transport: ChatTransport, ended: () => void) {
  let busy = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function wake(back?: boolean): Promise<void> {
    if (back) failures = 0
    const { phase, online, transcript } = store.get()
    const one = transcript.outgoing.find(({ state }) => state === 'waiting')
    if (busy || !one || one.share !== undefined || phase !== 'ready' || !online) return
    clearTimeout(timer)
    busy = true
    await send(one)
    busy = false
    if (failures === 0) void wake()
  }

  async function send({ key, answer, inputId }: Outgoing): Promise<void> {
    const since = store.get().transcript.seq
    store.act({ type: 'change', key, to: { state: 'sending' } })
    try {
      const snapshot = await transport.send({ answer, key, inputId })
      failures = 0
      store.act({ type: 'snapshot', snapshot, since, sent: key })
      store.set({ trouble: null })
    } catch (thrown) {
      const { trouble, retryAfter } = troubleOf(thrown)
      if (trouble === 'offline' || trouble === 'busy') {
        failures++
        store.act({ type: 'change', key, to: { state: 'waiting', trouble } })
        timer = setTimeout(wake, backOff(failures, Math.random(), retryAfter) * 1000)
      } else {
        store.act({ type: 'change', key, to: { state: 'failed', trouble } })
        if (trouble === 'ended' || trouble === 'gone') ended()
      }
    }
  }

  return {
    wake,
    stop: () => clearTimeout(timer),
  }
}
