/** Pauses between tries while the server is away, in ms: the last one again and again. */
const pausesMs = [500, 1000, 2000, 4000]

/**
 * Loads code that may be wanted just when the network is away: a page must not end for that. Tried again as long as the server does not
 * answer, at once when the browser finds its network; when the server is there and still does not give it twice, it is not there to be had.
 */
export async function loadCode<T>(
  load: () => Promise<T>,
  { isAway = serverIsAway, pause = networkOr }: Surroundings = {},
): Promise<T> {
  let refused = 0
  for (let tries = 0; ; tries++) {
    try {
      return await load()
    } catch (error) {
      if (!(await isAway()) && ++refused === 2) throw error
      await pause(pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0)
    }
  }
}

type Surroundings = { isAway?: () => Promise<boolean>; pause?: (ms: number) => Promise<void> }

async function serverIsAway(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => !ok,
    () => true,
  )
}

function networkOr(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, ms)
    window.addEventListener('online', go)
  })
}
