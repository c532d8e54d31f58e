import { RefusedRequest } from './problem.ts'

/** Sends bytes to a door without tRPC and reads its answer. Throws what `failureOf` understands. */
export async function sendFile<T>(
  address: string,
  query: { [name: string]: string },
  body: Blob,
): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(`${address}?${new URLSearchParams(query)}`, { method: 'POST', body })
  } catch {
    throw new RefusedRequest(undefined)
  }
  const said: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw new RefusedRequest(said)
  return said as T
}
