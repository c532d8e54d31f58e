const listeners = new Set<() => void>()

/** The server no longer knows who we are: whoever shows the session asks for the password again. */
export function announceSessionEnd(): void {
  for (const listener of listeners) listener()
}

/** Answers how to stop listening. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
