import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Site = { url: string; close(): void }

/** Somebody's site, of another origin than Parcours: one page, with what they put into it and the policy that they send. */
export async function foreignSite({
  body,
  policy,
  head = '',
}: {
  body: string
  policy?: string
  head?: string
}): Promise<Site> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>${head}</head><body>${body}</body></html>`
  const server = createServer((request, response) => {
    if (request.url !== '/' && !request.url?.startsWith('/?')) return response.writeHead(204).end()
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    })
    return response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The strictest policy under which the widget works: these three and nothing else. */
export const strictPolicy = (parcours: string | undefined) =>
  `default-src 'none'; script-src ${parcours}; connect-src ${parcours}; img-src ${parcours}`
