import { Problem } from '#server/problem.ts'

/** A request's body of at most so many bytes. Larger ones are refused unread when they say so, else as soon as they prove it. */
export async function readBody(request: Request, bytesMax: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem('tooLarge', { largest: bytesMax })
  const length = request.headers.get('content-length')
  if (length !== null) {
    if (Number(length) > bytesMax) throw tooLarge()
    // Node does not let through more than was announced.
    return new Uint8Array(await request.arrayBuffer())
  }
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > bytesMax) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
