import type { Bus } from '#server/realtime/bus.ts'

type Options = { everyMs: number; signals: readonly AbortSignal[] }

/**
 * Yields at once, then whenever the bus tells of one of these topics, and at the latest after `everyMs`: "news" or "tick". It is subscribed
 * before it yields, so what is read then misses nothing. News that come while the reader is busy are one. Ends when a signal does.
 */
export async function* wakeUps(
  bus: Bus,
  topics: readonly string[],
  { everyMs, signals }: Options,
): AsyncGenerator<'news' | 'tick', void, undefined> {
  const over = AbortSignal.any([...signals])
  let news = true
  let wake: () => void = () => undefined
  const hear = () => {
    news = true
    wake()
  }
  const subscriptions = topics.map((topic) => bus.subscribe(topic, hear))
  over.addEventListener('abort', hear)
  try {
    while (!over.aborted) {
      if (!news) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const timer = setTimeout(resolve, everyMs)
        wake = resolve
        await promise
        clearTimeout(timer)
      }
      if (over.aborted) return
      const reason = news ? 'news' : 'tick'
      news = false
      yield reason
    }
  } finally {
    over.removeEventListener('abort', hear)
    for (const unsubscribe of subscriptions) unsubscribe()
  }
}
