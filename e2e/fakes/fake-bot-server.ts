import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { BotFace } from '#app/_chat/contract.ts'
import type { FakeTurn } from '#app/_chat/testing/fake-bot.ts'
import { FakeBot } from '#app/_chat/testing/fake-bot.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'
import { buildWidget } from '#scripts/build-widget.ts'

export type FakeBotServer = {
  /** Where the bot lives. */
  url: string
  /** Where somebody's site is, which shows the bot: another origin. */
  site: string
  bot: FakeBot
  /** What the site's page is made of. */
  page: { html: string; headers: Record<string, string> }
  /** How the server behaves: refuses everything with a status, or takes its time (ms). */
  mood: { status: number; delay: number; losesAnswers: boolean }
  requests: string[]
  stop(): Promise<void>
}

export type FakeBotOptions = {
  turns: FakeTurn[]
  theme?: unknown
  languages?: string[]
  header?: string[]
  name?: string
}

/** A host that speaks the public API's contract for one `FakeBot`, and a site of another origin with the widget in its page. */
export async function startFakeBot(folder: string, options: FakeBotOptions): Promise<FakeBotServer> {
  await buildWidget(folder)
  const bot = new FakeBot(options.turns)
  const mood = { status: 0, delay: 0, losesAnswers: false }
  const requests: string[] = []
  const host = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    void serve(request, response).catch((error) => response.destroy(error))
  })
  const page = { html: '', headers: {} }
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html)
  })
  const [url, siteUrl] = [await listen(host), await listen(site)]
  page.html = `<!doctype html><html lang="en"><title>A shop</title><h1>A shop</h1><script src="${url}/widget.js" data-bot="demo" async></script>`

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? ''
    response.setHeader('access-control-allow-origin', '*')
    if (request.method === 'OPTIONS') {
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, idempotency-key, last-event-id',
      )
      response.setHeader('access-control-max-age', '600')
      response.writeHead(204).end()
      return
    }
    const script = /^\/(widget(?:-\w+)?\.js)/.exec(path)?.[1]
    if (script) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.end(await readFile(join(folder, script)))
      return
    }
    const body = await bodyOf(request)
    if (mood.delay) await new Promise((resolve) => setTimeout(resolve, mood.delay))
    if (mood.status) return send(response, mood.status, { status: mood.status, code: 'unavailable' })
    const key = String(request.headers['idempotency-key'] ?? '')
    if (path === '/api/v1/bots/demo') return send(response, 200, face(options))
    if (path.endsWith('/conversations')) {
      const { session, ...snapshot } = bot.begin(body as object, key)
      return send(response, 201, { ...snapshot, token: session.token, visitor: session.visitor })
    }
    if (request.headers.authorization !== `Bearer token-${bot.conversation?.id}`)
      return send(response, 401, {})
    if (path.endsWith('/events')) return stream(request, response)
    if (path.endsWith('/files')) {
      return send(response, 201, {
        file: {
          id: 'f1',
          name: 'photo.png',
          type: 'image/png',
          size: body instanceof Buffer ? body.length : 0,
          url: '/file',
        },
      })
    }
    if (path.endsWith('/signals')) return send(response, 200, bot.signal(body as never))
    if (path.endsWith('/messages')) {
      const { inputId, ...answer } = body as { inputId?: string }
      const snapshot = bot.send({ answer: answer as never, key, ...(inputId && { inputId }) })
      if (mood.losesAnswers) return void response.destroy()
      return send(response, 200, snapshot)
    }
    return send(response, 200, bot.read(Number(new URL(path, url).searchParams.get('after'))))
  }

  function stream(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const write = (event: string, data: unknown) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    const present = bot.read(Number(request.headers['last-event-id'] ?? 0))
    for (const message of present.messages) write('message', message)
    write('status', present.conversation)
    write('input', present.input)
    const unlisten = bot.listen(({ type, body }) => write(type, body))
    response.on('close', unlisten)
  }

  return {
    ...{ url, site: siteUrl, bot, page, mood, requests },
    async stop() {
      for (const server of [host, site]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

function face({
  theme,
  languages = ['en', 'fr'],
  header = ['human', 'restart', 'data'],
  name = 'Camille',
}: FakeBotOptions): BotFace {
  const look = readTheme(theme)
  return {
    ...{ slug: 'demo', name, languages, defaultLanguage: languages[0] ?? 'en', header, theme: look },
    css: { light: themeCss({ ...look, scheme: 'light' }), dark: themeCss({ ...look, scheme: 'dark' }) },
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  return request.headers['content-type'] === 'application/json' ? JSON.parse(whole.toString()) : whole
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
