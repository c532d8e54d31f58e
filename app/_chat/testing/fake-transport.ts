import type { ChatTransport, StreamEvent } from '#app/_chat/chat-transport.ts'
import type { FakeBot } from '#app/_chat/testing/fake-bot.ts'
import type { Trouble } from '#app/_chat/transport-problem.ts'
import { TransportProblem } from '#app/_chat/transport-problem.ts'

/** How the way to a fake bot is just now; a test changes it. */
export type FakeNetwork = {
  up: boolean
  /** The request arrives and its answer does not. */
  losesAnswers: boolean
  refuses: Trouble | null
}

/** A transport to a `FakeBot`, over a network that a test takes away and gives back. */
export function fakeTransport(bot: FakeBot): { transport: ChatTransport; network: FakeNetwork } {
  const network: FakeNetwork = { up: true, losesAnswers: false, refuses: null }

  async function ask<T>(answer: () => T): Promise<T> {
    await Promise.resolve()
    if (!network.up) throw new TransportProblem('offline')
    if (network.refuses) throw new TransportProblem(network.refuses)
    const given = answer()
    if (network.losesAnswers) throw new TransportProblem('offline')
    return structuredClone(given)
  }

  let resumed = ''
  const transport: ChatTransport = {
    async begin(beginning, key) {
      const begun = await ask(() => bot.begin(beginning, key))
      resumed = begun.conversation.id
      return begun
    },
    resume(session) {
      resumed = session.conversation
    },
    async read(after) {
      if (network.up && resumed !== bot.conversation?.id) throw new TransportProblem('gone')
      return ask(() => bot.read(after))
    },
    send: (sending) => ask(() => bot.send(sending)),
    signal: (signal) => ask(() => bot.signal(signal)),
    upload: (file, progress) =>
      ask(() => {
        progress(1)
        return { id: 'f1', name: file.name, type: file.type, size: file.size, url: '/f1' }
      }),
    stream: (after, tell, stop) =>
      new Promise((resolve, reject) => {
        if (!network.up) {
          reject(new TransportProblem('offline'))
          return
        }
        const unlisten = bot.listen(({ type, body }) => tell(streamEvent(type, body)))
        stop.addEventListener('abort', () => {
          unlisten()
          resolve()
        })
        tell({ type: 'open' })
        const { conversation, messages, input } = structuredClone(bot.read(after))
        for (const message of messages) tell({ type: 'message', message })
        tell({ type: 'status', conversation })
        tell({ type: 'input', input })
      }),
  }
  return { transport, network }
}

function streamEvent(type: 'message' | 'input' | 'status' | 'typing', body: unknown): StreamEvent {
  if (type === 'typing') return { type, ...(body as { typing: boolean; name: string }) }
  const key = type === 'status' ? 'conversation' : type
  return structuredClone({ type, [key]: body }) as StreamEvent
}
