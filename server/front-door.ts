import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { stampClientAddress } from '#server/client-address.ts'
import { logError } from '#server/log.ts'
import { setPageHeaders } from '#server/page-headers.ts'

type Options = {
  http: Hono
  /** Next's request handler. Undefined in a process that serves no pages. */
  pages: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined
  trustProxy: number
  dev: boolean
  /** Do people reach us by https alone? */
  https: boolean
}

/** Sends each request where it belongs: APIs, bots' pages and the widget's scripts to Hono, everything else to Next. */
export function frontDoor({ http, pages, trustProxy, dev, https }: Options): RequestListener {
  const api = getRequestListener(http.fetch, { overrideGlobalObjects: true })
  const page = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (!pages) return void api(request, response)
    if (!path.startsWith('/_next/')) setPageHeaders(request, response, { dev, https })
    await pages(request, response)
  }

  return (request, response) => {
    stampClientAddress(request, trustProxy)
    response.setHeader('x-content-type-options', 'nosniff')
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    if (isApi(path)) return void api(request, response)
    page(request, response, path).catch((error) => {
      logError(`${request.method} ${path}`, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

const isApi = (path: string) => /^\/(api|webhooks|b)(\/|$)|^\/(healthz|widget[a-z-]*\.js)$/.test(path)
