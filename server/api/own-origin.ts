/**
 * Does this request come from one of our own pages? Browsers say where a request that changes something comes from, and no page can
 * say otherwise: it must be BASE_URL, or the very host that was asked.
 */
export function isOwnOrigin(headers: Headers, baseUrl: string | undefined): boolean {
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  if (baseUrl !== undefined && origin === new URL(baseUrl).origin) return true
  const { host } = new URL(origin)
  return host === headers.get('host') || host === headers.get('x-forwarded-host')
}
