const listeners = new Set<() => void>()
let cameBackAt = Number.NEGATIVE_INFINITY

/**
 * The server no longer knows who we are, by what was asked at this time: whoever shows the session asks for the password again. What was
 * asked before somebody signed in again says nothing about now, however late its answer comes.
 */
export function announceSessionEnd(askedAt: number): void {
  if (sessionCameBackSince(askedAt)) return
  for (const listener of listeners) listener()
}

/** Somebody signed in again over the page. */
export function announceSessionBack(): void {
  cameBackAt = Date.now()
}

/** Did somebody sign in again after this time? */
export function sessionCameBackSince(at: number): boolean {
  return at <= cameBackAt
}

/** Answers how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
