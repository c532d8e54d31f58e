import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The address a request came from, as rate limits should see it. With `hops` proxies of ours in front, the entry of X-Forwarded-For
 * that the outermost of them wrote; what stands further left is the client's own word and is not believed.
 */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string {
  const socket = plain(request.socket.remoteAddress ?? '') ?? 'unknown'
  if (hops === 0) return socket
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return plain(forwarded.at(-hops) ?? forwarded[0] ?? '') ?? socket
}

/**
 * Puts the address into `x-client-ip`, where everything behind the door reads it, whatever the client sent by that name. Without a
 * proxy of ours nothing else of what proxies say about a request is believed either; `x-client-proxied` then says that something was
 * taken away.
 */
export function stampClientAddress(request: IncomingMessage, hops: number): void {
  const address = clientAddress(request, hops)
  const distrusted = (name: string) =>
    name === 'x-client-ip' ||
    name === 'x-client-proxied' ||
    (hops === 0 && (name === 'forwarded' || name.startsWith('x-forwarded-') || name === 'x-real-ip'))
  const proxied =
    hops === 0 && Object.keys(request.headers).some((name) => name !== 'x-client-ip' && distrusted(name))
  for (const name of Object.keys(request.headers)) if (distrusted(name)) delete request.headers[name]
  request.headers['x-client-ip'] = address
  if (proxied) request.headers['x-client-proxied'] = '1'
  const raw: string[] = []
  for (let index = 0; index < request.rawHeaders.length; index += 2) {
    const [name = '', value = ''] = request.rawHeaders.slice(index, index + 2)
    if (!distrusted(name.toLowerCase())) raw.push(name, value)
  }
  request.rawHeaders = [...raw, 'x-client-ip', address, ...(proxied ? ['x-client-proxied', '1'] : [])]
}

/** Without port, brackets and the prefix of an IPv4 address in IPv6's clothes. Null: not an address. */
function plain(written: string): string | null {
  const bare = /^\[(.+)\](:\d+)?$/.exec(written)?.[1] ?? written.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase()
  return isIP(address) ? address : null
}
