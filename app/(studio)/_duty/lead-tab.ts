/**
 * Of the tabs of one browser, one leads: it does what should be done once (a stream, a sound), and the others take over when it is
 * closed. Where the browser cannot tell (no HTTPS), every tab leads. Answers how to stop.
 */
export function leadTab(name: string, lead: () => () => void): () => void {
  const over = new AbortController()
  let stop: (() => void) | undefined
  if (!('locks' in navigator)) {
    stop = lead()
    return () => stop?.()
  }
  const leads = () =>
    new Promise<void>((resolve) => {
      if (over.signal.aborted) return resolve()
      stop = lead()
      over.signal.addEventListener('abort', () => resolve())
    })
  navigator.locks.request(name, { signal: over.signal }, leads).catch(() => undefined)
  return () => {
    over.abort()
    stop?.()
    stop = undefined
  }
}
