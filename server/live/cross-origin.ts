import { isOwnOrigin } from '#server/api/own-origin.ts'
import type { Live } from '#server/live/live.ts'
import { Problem } from '#server/problem.ts'

const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, last-event-id',
  'access-control-max-age': '86400',
}

/**
 * What a browser is told before it asks. There are no cookies here: whoever has the token may ask from wherever they are. Whether a
 * site may talk to a bot at all is not left to the browser: see `admitOrigin`.
 */
export function preflightResponse(): Response {
  return new Response(null, { status: 204, headers: preflight })
}

/** Problem foreignOrigin unless the request comes from a site that the bot allows, from our own pages, or from no page at all. */
export function admitOrigin(
  request: Request,
  allowedSites: readonly string[],
  { environment }: Pick<Live, 'environment'>,
): void {
  const origin = request.headers.get('origin')
  if (origin === null || allowedSites.length === 0 || isOwnOrigin(request.headers, environment.baseUrl))
    return
  if (!isAllowed(origin, allowedSites)) throw new Problem('foreignOrigin')
}

/** Is this one of the sites that a bot allows? An empty list allows all. */
export function isAllowed(origin: string, allowedSites: readonly string[]): boolean {
  return allowedSites.length === 0 || allowedSites.some((site) => isOf(origin, site))
}

/** Does it come from a page that is not ours? */
export function comesFromPage(request: Request, { environment }: Pick<Live, 'environment'>): boolean {
  return request.headers.has('origin') && !isOwnOrigin(request.headers, environment.baseUrl)
}

/** "https://shop.example", "shop.example" (either scheme) or "https://*.shop.example". */
function isOf(origin: string, site: string): boolean {
  if (!URL.canParse(origin)) return false
  const { host, protocol } = new URL(origin)
  const [, scheme, name = ''] = /^(https?:)?(?:\/\/)?([^/]+)/.exec(site.trim().toLowerCase()) ?? []
  if (scheme && scheme !== protocol) return false
  return name.startsWith('*.') ? host.endsWith(name.slice(1)) : host === name
}
