import { isProblem } from './problem.ts'
import { sessionCameBackSince } from './session-end.ts'

type Ends = { onError: (error: unknown) => void; onComplete: () => void }

const pausesMs = [500, 1000, 2000, 5000, 15_000]

/**
 * Keeps a stream open: subscribes again when it ends, at once when the network comes back, and with ever longer pauses while nobody
 * answers. Whoever was signed out is not asked for again before the session is there again ("online" is told then, too). Answers how to
 * stop. `subscribe` is told where to say that the stream ended, and that something came.
 */
export function keepSubscribed(
  subscribe: (ends: Ends, onAlive: () => void) => { unsubscribe(): void },
): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let waits = false
  let current: { unsubscribe(): void } | undefined

  function open() {
    clearTimeout(timer)
    waits = false
    let over = false
    const openedAt = Date.now()
    const end = (error?: unknown) => {
      if (over || stopped) return
      over = true
      waits = true
      const pause = pausesMs[Math.min(failures++, pausesMs.length - 1)]
      // Of a stream that was opened before somebody signed in again, the end says nothing about them, and "online" was told already.
      if (!isProblem(error, 'signedOut') || sessionCameBackSince(openedAt)) timer = setTimeout(open, pause)
    }
    current = subscribe({ onError: end, onComplete: () => end() }, () => {
      failures = 0
    })
  }
  function again() {
    if (waits) open()
  }

  window.addEventListener('online', again)
  open()
  return () => {
    stopped = true
    clearTimeout(timer)
    window.removeEventListener('online', again)
    current?.unsubscribe()
  }
}
