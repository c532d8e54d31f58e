import { setTimeout as delay } from 'node:timers/promises'

/** Does one part of a measurement, and says its name where a person looks; one that does not end in time fails by that name. */
export async function step<T>(name: string, act: () => Promise<T>, seconds = 40): Promise<T> {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name} …\r`)
  const done = new AbortController()
  const late = delay(seconds * 1000, undefined, { signal: done.signal }).then(() => {
    throw new Error(`has not ended after ${seconds} s`)
  })
  try {
    return await Promise.race([act(), late])
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error })
  } finally {
    done.abort()
  }
}
