import { backOff } from '#app/_chat/back-off.ts'
import type { Outgoing } from '#app/_chat/transcript.ts'

/** What became of a try: said, not to be said, or nobody was reached. */
export type Tried = 'said' | 'refused' | 'unreached'

type Means = {
  tries: (one: Outgoing) => Promise<Tried>
  /** It is told each time what is outgoing. */
  changed: (outgoing: readonly Outgoing[]) => void
  /** Calls after so many ms, and answers how not to. */
  later: (call: () => void, ms: number) => () => void
  chance: () => number
}

/**
 * What an agent says goes out one after the other, in the order in which it was said. What nobody was reached for is tried again by
 * itself, under the same key; what was refused waits for the agent, and lets the next ones pass.
 */
export function replyQueue({ tries, changed, later, chance }: Means, kept: readonly Outgoing[] = []) {
  let outgoing: readonly Outgoing[] = kept
  let busy = false
  let failures = 0
  let forget: (() => void) | undefined

  function set(next: readonly Outgoing[]) {
    outgoing = next
    changed(outgoing)
  }
  const change = (key: string, to: Partial<Outgoing>) =>
    set(outgoing.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const drop = (key: string) => set(outgoing.filter((one) => one.key !== key))

  async function wake(): Promise<void> {
    const one = outgoing.find(({ state }) => state === 'waiting')
    if (busy || !one) return
    forget?.()
    busy = true
    change(one.key, { state: 'sending' })
    const tried = await tries(one)
    busy = false
    if (tried === 'unreached') {
      change(one.key, { state: 'waiting', trouble: 'offline' })
      forget = later(() => void wake(), backOff(++failures, chance()) * 1000)
      return
    }
    failures = 0
    if (tried === 'said') drop(one.key)
    else change(one.key, { state: 'failed', trouble: undefined })
    await wake()
  }

  return {
    drop,
    outgoing: () => outgoing,
    /** Looks at once whether there is something to say. */
    wake,
    add(one: Omit<Outgoing, 'state'>) {
      set([...outgoing, { ...one, state: 'waiting' }])
      void wake()
    },
    retry(key: string) {
      change(key, { state: 'waiting', trouble: undefined })
      void wake()
    },
  }
}
