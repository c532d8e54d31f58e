import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import type { Logged, Replica } from './replica.ts'
import { answered, changed, received, replicaOf, sent, settled, unsent } from './replica.ts'

/** What the server answers to changes: the log since the revision that was named, and what it refused. */
export type Sent = { log: Logged[]; refused: { id: string; conflicts: Conflict[] }[] }

/** The draft's other side. `send` rejects when nobody knows whether it arrived; both may be called again and again. */
export type DraftTransport = {
  open(): Promise<{ document: FlowDocument; revision: number }>
  send(changes: Change[], afterRevision: number): Promise<Sent>
  /** Entries of the log as they come; returns how to stop. */
  follow(afterRevision: () => number, onEntries: (entries: Logged[]) => void): () => void
}

/** What is kept in the browser so that nothing is lost when the tab closes without a network. */
export type Keeper = { keep(changes: Change[]): void }

export type SaveState =
  | { state: 'saved'; at: number | null }
  | { state: 'saving' }
  | { state: 'offline'; changes: number }
  | { state: 'conflict'; refused: number }

// Others see it when it was sent: within half a second of a key, the way there included.
const quietMs = 200
const longestMs = 500
const retryMs = [1000, 2000, 4000, 8000, 15_000]

/**
 * Keeps a replica and the server's draft the same: sends what was typed within two seconds of the last keystroke, merges
 * what others do, tries again for ever when the network is away. Tells `onChange` whenever something that is shown is new.
 */
export function draftSync(options: {
  opened: { document: FlowDocument; revision: number }
  waiting: Change[]
  transport: DraftTransport
  keeper: Keeper
  now: () => number
  onChange: () => void
}) {
  const { transport, keeper, now, onChange } = options
  let replica = replicaOf(options.opened.document, options.opened.revision, options.waiting)
  let savedAt: number | null = null
  let failures = 0
  let busy = false
  let firstWaitingAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  function put(next: Replica) {
    if (next === replica) return
    const before = replica
    replica = next
    // A refused change is kept with them: after a reload it is refused again, with both values, until its author decides.
    const { refused, sending, waiting } = next
    if (before.sending !== sending || before.waiting !== waiting || before.refused !== refused) {
      keeper.keep([...refused.map(({ change }) => change), ...sending, ...waiting])
    }
    onChange()
  }

  function plan(delayMs: number) {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void flush(), delayMs)
  }

  async function flush(): Promise<void> {
    if (busy || stopped) return
    if (!replica.waiting.length) return
    busy = true
    firstWaitingAt = null
    put(sent(replica))
    try {
      const answer = await transport.send(replica.sending, replica.revision)
      failures = 0
      const merged = answered(replica, answer.log, answer.refused)
      if (merged) put(merged)
      else await reopen()
      savedAt = now()
      busy = false
      onChange()
      if (replica.waiting.length) plan(0)
    } catch {
      busy = false
      const wait = retryMs[Math.min(failures, retryMs.length - 1)] ?? 15_000
      failures++
      put(unsent(replica))
      onChange()
      plan(wait)
    }
  }

  async function reopen(): Promise<void> {
    const opened = await transport.open()
    put(replicaOf(opened.document, opened.revision, [...replica.sending, ...replica.waiting]))
  }

  const stopFollowing = transport.follow(
    () => replica.revision,
    (entries) => {
      const merged = received(replica, entries)
      if (merged) put(merged)
      else void reopen().catch(() => undefined)
    },
  )
  if (replica.waiting.length) plan(0)

  return {
    replica: () => replica,
    change(change: Change) {
      put(changed(replica, change))
      if (!replica.waiting.length) return
      firstWaitingAt ??= now()
      if (failures) return
      plan(Math.max(0, Math.min(quietMs, firstWaitingAt + longestMs - now())))
    },
    settle: (changeId: string) => put(settled(replica, changeId)),
    /** Send now: the tab is about to be hidden, the network is back, or somebody publishes. */
    async flushNow(): Promise<void> {
      clearTimeout(timer)
      await flush()
    },
    saveState(): SaveState {
      if (replica.refused.length) return { state: 'conflict', refused: replica.refused.length }
      const unsaved = replica.sending.length + replica.waiting.length
      if (failures && unsaved) return { state: 'offline', changes: unsaved }
      return unsaved ? { state: 'saving' } : { state: 'saved', at: savedAt }
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      stopFollowing()
    },
  }
}
