import { backOff } from '#app/_chat/back-off.ts'
import type { ChatState } from '#app/_chat/chat-state.ts'
import { chatStore } from '#app/_chat/chat-state.ts'
import type { ChatStorage, Kept } from '#app/_chat/chat-storage.ts'
import type { ChatTransport } from '#app/_chat/chat-transport.ts'
import type { Beginning, Session, Signal } from '#app/_chat/contract.ts'
import { liveStream } from '#app/_chat/live-stream.ts'
import { randomKey } from '#app/_chat/random-key.ts'
import { sendQueue } from '#app/_chat/send-queue.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'
import type { Trouble } from '#app/_chat/transport-problem.ts'
import { troubleOf } from '#app/_chat/transport-problem.ts'
import type { Answer } from '#flow/run/event.ts'

/** A chat without its looks: everything that the component, or a page's script, can do with a conversation. */
export type ChatEngine = {
  state(): ChatState
  listen(heard: () => void): () => void
  /** The visitor opened it: takes up the conversation of before, or begins one. */
  open(): void
  /** Is it in sight? The stream is open only then. */
  inSight(seen: boolean): void
  /** Did the browser lose or find its network? */
  network(online: boolean): void
  say(answer: Answer, shown: Outgoing['shown']): void
  sendFile(file: File): void
  retry(key: string): void
  /** Takes a message back that was not sent. */
  drop(key: string): void
  signal(signal: Signal): Promise<void>
  /** The visitor is typing; told at most every three seconds, and only to a human. */
  typing(): void
  /** A new conversation of the same visitor. */
  again(): void
  /** What a later beginning tells the bot. */
  tell(attributes: NonNullable<Beginning['attributes']>): void
  /** Writes down what is known, when keeping was not allowed before. */
  keep(): void
  /** The composer took back the words that came too late. */
  taken(): void
  stop(): void
}

/** Makes a chat over a transport. Nothing is asked, stored or begun before `open`. */
export function createChatEngine(
  transport: ChatTransport,
  storage: ChatStorage,
  { now = Date.now, ...given }: Beginning & { now?: () => number } = {},
): ChatEngine {
  const store = chatStore()
  const beginning: Beginning = { ...given }
  const uploads = new Map<string, { file: File; stop: AbortController }>()
  let kept: Kept = { session: null, outgoing: [] }
  let keptOutgoing: readonly Outgoing[] = store.get().transcript.outgoing
  let beginKey = randomKey()
  let failures = 0
  let asking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let visible = false
  let lastTyping = 0
  let stopped = false

  const queue = sendQueue(store, transport, () => void readAgain())
  const stream = liveStream(store, transport, lose)
  const unlisten = store.listen(() => {
    follow()
    keepOutgoing()
  })

  function follow() {
    const { phase, online, transcript } = store.get()
    stream.wanted(
      !stopped && visible && online && phase === 'ready' && transcript.conversation?.status !== 'ended',
    )
  }

  /** Files are kept once they are up; what is under way is sent again under its key. */
  function keepOutgoing() {
    const { phase, transcript } = store.get()
    if (phase === 'idle' || transcript.outgoing === keptOutgoing) return
    keptOutgoing = transcript.outgoing
    storage.write({ outgoing: keptOutgoing.filter(({ share }) => share === undefined) })
  }

  async function begin() {
    const { phase } = store.get()
    if (phase === 'starting' || phase === 'ready' || stopped) return
    kept = storage.read()
    store.set({ phase: 'starting', trouble: null })
    for (const one of kept.outgoing) {
      if (!store.get().transcript.outgoing.some(({ key }) => key === one.key)) {
        store.act({ type: 'send', outgoing: { ...one, state: 'waiting' } })
      }
    }
    await start()
  }

  async function start(): Promise<void> {
    if (asking || stopped) return
    clearTimeout(timer)
    asking = true
    const failed = await (kept.session ? resume(kept.session) : fresh()).then(() => null, troubleOf)
    asking = false
    if (stopped) return
    if (!failed) {
      failures = 0
      store.set({ phase: 'ready', trouble: null })
      void queue.wake()
    } else if (kept.session && failed.trouble === 'gone') {
      forget()
      await start()
    } else if (failed.trouble === 'offline' || failed.trouble === 'busy') {
      store.set({ trouble: failed.trouble })
      timer = setTimeout(start, backOff(++failures, Math.random(), failed.retryAfter) * 1000)
    } else {
      store.set({ phase: 'refused', trouble: failed.trouble })
    }
  }

  async function fresh() {
    const { visitor } = kept
    const { session, ...snapshot } = await transport.begin(
      { ...beginning, ...(visitor && { visitor }) },
      beginKey,
    )
    beginKey = randomKey()
    if (session) storage.write({ session, visitor: session.visitor })
    store.act({ type: 'snapshot', snapshot, since: 0 })
  }

  /** A server gives a very long conversation in pieces: the stream tells the rest. */
  async function resume(session: Session) {
    transport.resume(session)
    store.act({ type: 'snapshot', snapshot: await transport.read(0), since: 0, history: true })
  }

  async function readAgain() {
    const since = store.get().transcript.seq
    try {
      store.act({ type: 'snapshot', snapshot: await transport.read(since), since })
    } catch (thrown) {
      const { trouble } = troubleOf(thrown)
      if (trouble === 'gone') lose(trouble)
    }
  }

  function forget() {
    store.act({ type: 'again' })
    storage.write({ session: null })
    kept = storage.read()
  }

  /** The conversation does not exist for us any more. */
  function lose(trouble: Trouble) {
    const { conversation } = store.get().transcript
    if (trouble === 'gone' && conversation) {
      storage.write({ session: null })
      store.act({ type: 'status', conversation: { ...conversation, status: 'ended' }, since: Infinity })
      store.act({ type: 'input', input: null, since: Infinity })
    }
    store.set({ trouble })
  }

  function enqueue(answer: Answer, shown: Outgoing['shown'], more: { share?: number } = {}) {
    const key = randomKey()
    store.act({
      type: 'send',
      outgoing: { key, answer, shown, at: now(), state: 'waiting', inputId: questionId(), ...more },
    })
    void queue.wake()
    return key
  }

  function change(key: string, to: Partial<Outgoing>) {
    store.act({ type: 'change', key, to })
  }

  /** An answer names its question; words typed while another is still on its way are for whatever comes. */
  function questionId() {
    const { input, outgoing } = store.get().transcript
    return outgoing.every(({ state }) => state === 'failed') ? input?.id : undefined
  }

  async function up(file: File, key: string) {
    const stop = new AbortController()
    uploads.set(key, { file, stop })
    try {
      const ref = await transport.upload(file, (share) => change(key, { share }), stop.signal)
      uploads.delete(key)
      const shown = { type: 'file', file: ref }
      change(key, { answer: { file: ref }, shown, share: undefined, state: 'waiting' })
      void queue.wake()
    } catch (thrown) {
      if (!stop.signal.aborted) change(key, { state: 'failed', trouble: troubleOf(thrown).trouble })
    }
  }

  return {
    state: store.get,
    listen: store.listen,
    open: () => void begin(),
    inSight(seen) {
      visible = seen
      follow()
    },
    network(online) {
      if (online === store.get().online) return
      store.set({ online })
      if (!online) return
      // What failed before says nothing of the network that is here now.
      failures = 0
      if (store.get().phase === 'starting') void start()
      void queue.wake(true)
    },
    say(answer, shown) {
      enqueue(answer, shown)
    },
    sendFile(file) {
      const ref = { id: '', name: file.name, type: file.type, size: file.size, url: '' }
      void up(file, enqueue({ file: ref }, { type: 'file', file: ref }, { share: 0 }))
    },
    retry(key) {
      const upload = uploads.get(key)
      change(key, { state: 'waiting', trouble: undefined })
      if (upload) void up(upload.file, key)
      else void queue.wake()
    },
    drop(key) {
      uploads.get(key)?.stop.abort()
      store.act({ type: 'drop', key })
      void queue.wake()
    },
    async signal(signal) {
      const since = store.get().transcript.seq
      try {
        store.act({ type: 'snapshot', snapshot: await transport.signal(signal), since })
        store.set({ trouble: null })
      } catch (thrown) {
        const { trouble } = troubleOf(thrown)
        store.set({ trouble })
        if (trouble === 'ended' || trouble === 'gone') void readAgain()
      }
    },
    typing() {
      if (store.get().transcript.conversation?.status !== 'human' || now() - lastTyping < 3000) return
      lastTyping = now()
      void transport.signal({ typing: true }).catch(() => undefined)
    },
    again() {
      forget()
      store.set({ phase: 'idle', trouble: null })
      void begin()
    },
    tell(attributes) {
      beginning.attributes = { ...beginning.attributes, ...attributes }
    },
    keep: () => storage.write({}),
    taken: () => store.act({ type: 'taken' }),
    stop() {
      stopped = true
      clearTimeout(timer)
      queue.stop()
      follow()
      unlisten()
      for (const upload of uploads.values()) upload.stop.abort()
    },
  }
}
