import type { ChatTransport, StreamEvent } from '#app/_chat/chat-transport.ts'
import type { Conversation, Signal, Snapshot } from '#app/_chat/contract.ts'
import type { FileRef } from '#flow/run/question.ts'
import type { Simulation } from './simulation.ts'
import { messagesOf } from './simulation.ts'

const id = 'simulation'

/** The chat's other side when the bot runs in this very browser: no network, no waiting, the same answers. */
export function localTransport(
  simulation: Simulation,
  upload: (file: File) => Promise<{ url: string; name: string; type: string }>,
): ChatTransport {
  const snapshot = (after: number): Snapshot => {
    const { turns } = simulation.view()
    return {
      conversation: conversationOf(simulation),
      messages: messagesOf(turns).filter(({ seq }) => seq > after),
      input: turns.at(-1)?.question ?? null,
    }
  }
  return {
    async begin() {
      if (!simulation.view().state) simulation.begin()
      return { ...snapshot(0), session: null }
    },
    resume: () => undefined,
    read: async (after) => snapshot(after),
    async send({ answer, inputId }) {
      simulation.happen({ type: 'answer', answer, ...(inputId !== undefined && { inputId }) })
      return snapshot(0)
    },
    async signal(signal) {
      signalled(simulation, signal)
      return snapshot(0)
    },
    async upload(file): Promise<FileRef> {
      const { url, name, type } = await upload(file)
      return { id: url, url, name, type, size: file.size }
    },
    stream: (after, tell, stop) =>
      new Promise((resolve) => {
        let last = after
        const pass = () => {
          const now = snapshot(last)
          for (const message of now.messages) {
            tell({ type: 'message', message })
            last = message.seq
          }
          tell({ type: 'input', input: now.input })
          tell({ type: 'status', conversation: now.conversation })
        }
        const open: StreamEvent = { type: 'open' }
        tell(open)
        pass()
        const unsubscribe = simulation.subscribe(pass)
        stop.addEventListener('abort', () => {
          unsubscribe()
          resolve()
        })
      }),
  }
}

function signalled(simulation: Simulation, signal: Signal): void {
  if ('human' in signal) simulation.happen({ type: 'interrupt', name: 'human' })
  else if ('restart' in signal) simulation.restart()
  else if ('data' in signal) simulation.happen({ type: 'interrupt', name: 'data' })
  else if ('locale' in signal) simulation.happen({ type: 'locale', locale: signal.locale })
}

function conversationOf(simulation: Simulation): Conversation {
  const { state, options, running } = simulation.view()
  const rest = state?.frames.at(-1)?.rest
  const locale = state?.locale ?? options.locale ?? options.document.settings.defaultLanguage
  const status = state?.status ?? 'active'
  const base: Conversation = { id, status, locale }
  if (rest?.type === 'effect' || running) return { ...base, pending: { reason: 'effect' } }
  if (rest?.type === 'wait') {
    return { ...base, pending: { reason: 'wait', until: new Date(rest.until).toISOString() } }
  }
  return base
}
