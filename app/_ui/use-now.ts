'use client'

import { useSyncExternalStore } from 'react'

const everyMs = 30_000
let now = 0
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** The present in milliseconds, renewed twice a minute for everybody at once; 0 on the server, where nobody looks. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read, () => 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(tick, everyMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
    now = 0
  }
}

function read(): number {
  now ||= Date.now()
  return now
}

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}
