import { useEffect, useState } from 'react'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import type { ChatState } from '#app/_chat/chat-state.ts'

/**
 * A chat's state, drawn anew when it changes. While `open`, it is begun, and the engine knows whether this tab is seen and whether the
 * browser has a network.
 */
export function useEngine(engine: ChatEngine, open: boolean): ChatState {
  const [state, setState] = useState(engine.state)

  useEffect(() => {
    setState(engine.state())
    return engine.listen(() => setState(engine.state()))
  }, [engine])

  useEffect(() => {
    const seen = () => engine.inSight(open && !document.hidden)
    const network = () => engine.network(navigator.onLine)
    network()
    seen()
    if (open) engine.open()
    const gone = new AbortController()
    document.addEventListener('visibilitychange', seen, gone)
    addEventListener('online', network, gone)
    addEventListener('offline', network, gone)
    return () => {
      engine.inSight(false)
      gone.abort()
    }
  }, [engine, open])

  return state
}
