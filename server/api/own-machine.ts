/**
 * Does a browser on this very machine ask, and ask us directly? Not so when a proxy has passed the request on, known to us or not,
 * nor when the host that was asked is another name that happens to lead here (a foreign page can have such a name).
 */
export function isOnThisMachine(headers: Headers): boolean {
  if (proxied.some((name) => headers.has(name))) return false
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '')
  return isLoopback(headers.get('x-client-ip') ?? '') && (host === 'localhost' || isLoopback(host))
}

// `x-client-proxied` is ours: server/client-address.ts leaves it where it took away what an unknown proxy said.
const proxied = [
  'x-client-proxied',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'via',
]

function isLoopback(address: string): boolean {
  return /^127(\.\d{1,3}){3}$/.test(address) || address === '::1' || address === '[::1]'
}
