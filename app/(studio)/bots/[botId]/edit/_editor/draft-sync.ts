import type { Failure } from '#app/_api/problem.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { Change } from '#flow/edit/change.ts'
import { touches } from '#flow/edit/change.ts'
import type { Conflict } from '#flow/edit/conflict.ts'
import type { Replica, Told } from './replica.ts'
import { answered, changed, filled, received, replicaOf, sent, settled, unsent } from './replica.ts'

/** What the server answers to changes: the log since the revision that was named, and what it refused. */
export type Sent = { log: Told[]; refused: { id: string; conflicts: Conflict[] }[] }

/** Why what was sent is not taken. */
export type Hindrance = Exclude<Failure, { kind: 'offline' }>

/** The draft's other side. `send` rejects when nobody knows whether it arrived; both may be called again and again. */
export type DraftTransport = {
  open(): Promise<{ document: FlowDocument; revision: number }>
  send(changes: Change[], afterRevision: number): Promise<Sent>
  /** Why `send` rejected, when it was not for want of an answer. */
  hindrance(error: unknown): Hindrance | undefined
  /** Entries of the log as they come, or nothing but that the server is heard; returns how to stop. */
  follow(afterRevision: () => number, onEntries: (entries: Told[]) => void): () => void
}

/** What is kept in the browser so that nothing is lost when the tab closes without a network. */
export type Keeper = { keep(changes: Change[]): void }

export type SaveState =
  | { state: 'saved'; at: number | null }
  /** With so many blocks, when that takes a moment. */
  | { state: 'saving'; blocks?: number }
  /** Kept in this browser: nobody answers, or `why`. */
  | { state: 'offline'; changes: number; why?: Hindrance }
  | { state: 'conflict'; refused: number }

// Others see it when it was sent: within half a second of a key, the way there included.
const quietMs = 200
const longestMs = 500
/** Nobody types so much at once: it is on its way before it is drawn. */
const manyEdits = 1000
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
  let why: Hindrance | undefined
  let busy = false
  /** Entries that came by the stream before the answer that they follow. */
  let early: readonly Told[] = []
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
    const own = new Map(replica.sending.map((change) => [change.id, change]))
    try {
      const answer = await transport.send(replica.sending, replica.revision)
      failures = 0
      why = undefined
      const merged = answered(replica, filled(answer.log, own), answer.refused)
      if (merged) put(merged)
      else await reopen()
      catchUp()
      savedAt = now()
      busy = false
      onChange()
      if (replica.waiting.length) plan(0)
    } catch (error) {
      busy = false
      why = transport.hindrance(error)
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

  /** Takes in what the stream told, up to a change of ours whose answer is still to come. */
  function catchUp(): void {
    const news = early.filter(({ revision }) => revision > replica.revision)
    const entries = filled(news)
    const merged = received(replica, entries)
    const next = news[entries.length]
    const ours = next && [...replica.sending, ...replica.waiting].some(({ id }) => id === next.change.id)
    early = merged && ours ? news.slice(entries.length) : []
    if (merged) put(merged)
    if (!merged || (next && !ours)) void reopen().catch(() => undefined)
  }

  const stopFollowing = transport.follow(
    () => replica.revision,
    (entries) => {
      early = [...early, ...entries]
      catchUp()
      // It is there again: what waits need not wait for its turn.
      if (failures && !why) plan(0)
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
      if (change.edits.length > manyEdits) queueMicrotask(() => void flush())
      else plan(Math.max(0, Math.min(quietMs, firstWaitingAt + longestMs - now())))
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
      if (failures && unsaved) return { state: 'offline', changes: unsaved, ...(why && { why }) }
      if (!unsaved) return { state: 'saved', at: savedAt }
      const blocks = [...replica.sending, ...replica.waiting]
        .filter(({ edits }) => edits.length > manyEdits)
        .reduce((count, change) => count + touches(change).length, 0)
      return { state: 'saving', ...(blocks && { blocks }) }
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      stopFollowing()
    },
  }
}
