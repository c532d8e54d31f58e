import type { Transcript, TranscriptAction } from '#app/_chat/transcript.ts'
import { noTranscript, transcript } from '#app/_chat/transcript.ts'
import type { Trouble } from '#app/_chat/transport-problem.ts'

/** All that is drawn. */
export type ChatState = {
  transcript: Transcript
  /** `idle` until the visitor opens it; `refused`: this bot is not to be had here. */
  phase: 'idle' | 'starting' | 'ready' | 'refused'
  /** What is in the way just now. */
  trouble: Trouble | null
  /** Has the browser a network? */
  online: boolean
}

/** Holds a chat's state and tells who listens when it has changed. */
export type ChatStore = {
  get(): ChatState
  set(change: Partial<ChatState>): void
  act(action: TranscriptAction): void
  listen(heard: () => void): () => void
}

export function chatStore(): ChatStore {
  let state: ChatState = { transcript: noTranscript, phase: 'idle', trouble: null, online: true }
  const listeners = new Set<() => void>()
  function set(change: Partial<ChatState>) {
    state = { ...state, ...change }
    for (const heard of [...listeners]) heard()
  }
  return {
    get: () => state,
    set,
    act: (action) => set({ transcript: transcript(state.transcript, action) }),
    listen(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}
