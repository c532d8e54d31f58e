/** What every answer says: pages of any site may read it, and nobody keeps it. */
const common = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'retry-after',
  'cache-control': 'no-store',
}

/**
 * An answer in JSON. Its headers are a plain object and are not touched again: such a response is written to the socket as it is, while
 * a `Headers` costs as much as the rest of a turn's HTTP.
 */
export function jsonResponse(
  value: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...common, ...headers },
  })
}
