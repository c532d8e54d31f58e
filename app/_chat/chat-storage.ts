import type { Session } from '#app/_chat/contract.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'

/** What a browser keeps of a chat so that it goes on after a reload and on another day. */
export type Kept = {
  session: Session | null
  /** Outlives conversations: the same visitor comes back to the next one. */
  visitor?: string
  /** What was said and did not reach the server. */
  outgoing: Outgoing[]
}

/** `write` changes what it names and leaves the rest as it is, other tabs' messages included. */
export type ChatStorage = { read(): Kept; write(change: Partial<Kept>): void }

const nothing: Kept = { session: null, outgoing: [] }

/**
 * Keeps a chat in the browser's own storage under `key`, from the moment `allowed` says that the visitor opened it. A browser that
 * forbids storage, is full, or holds something else there: the chat works, and forgets when the page goes.
 */
export function browserStorage(key: string, allowed: () => boolean): ChatStorage {
  const own = new Set<string>()
  let unwritten: Partial<Kept> = {}

  function stored(): Kept {
    try {
      return readKept(JSON.parse(localStorage.getItem(key) ?? 'null'))
    } catch {
      return nothing
    }
  }

  return {
    read() {
      const kept = { ...stored(), ...unwritten }
      for (const one of kept.outgoing) own.add(one.key)
      return kept
    },
    write(change) {
      unwritten = { ...unwritten, ...change }
      for (const one of change.outgoing ?? []) own.add(one.key)
      if (!allowed()) return
      const before = stored()
      const others = before.outgoing.filter((one) => !own.has(one.key))
      const outgoing = unwritten.outgoing ? [...others, ...unwritten.outgoing] : before.outgoing
      try {
        localStorage.setItem(key, JSON.stringify({ ...before, ...unwritten, outgoing }))
        unwritten = {}
      } catch {
        // Forbidden or full: what is in memory has to do.
      }
    },
  }
}

/** A chat that nobody keeps: the simulator's. */
export const noStorage: ChatStorage = { read: () => nothing, write: () => undefined }

function readKept(value: unknown): Kept {
  const { session, visitor, outgoing } = (value ?? {}) as { [key: string]: unknown }
  const named = (session ?? {}) as Partial<Session>
  return {
    session: [named.conversation, named.token, named.visitor].every(isText) ? (named as Session) : null,
    ...(isText(visitor) && { visitor }),
    outgoing: Array.isArray(outgoing) ? outgoing.filter(isOutgoing) : [],
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  const { key, at, answer, shown } = (value ?? {}) as { [key: string]: unknown }
  return isText(key) && typeof at === 'number' && !!answer && typeof answer === 'object' && !!shown
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0
}
