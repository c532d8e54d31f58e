export type Alarm = {
  /** Rings at this time (ms since 1970), unless it rings earlier anyhow. */
  wakeAt(at: number): void
  /** Rings no more. */
  stop(): void
}

/** Calls `ring` at the earliest of the times that it was told. It keeps no process alive. */
export function createAlarm(now: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  let ringsAt = Number.POSITIVE_INFINITY
  let stopped = false
  return {
    wakeAt(at) {
      if (stopped || at >= ringsAt) return
      clearTimeout(timer)
      ringsAt = at
      timer = setTimeout(
        () => {
          ringsAt = Number.POSITIVE_INFINITY
          ring()
        },
        Math.min(longestMs, Math.max(0, at - now())),
      )
      timer.unref()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** Timers of more than 2³¹ ms ring at once. */
const longestMs = 2 ** 31 - 1
