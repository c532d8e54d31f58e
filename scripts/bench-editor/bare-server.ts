import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { blockOf } from '#flow/blocks/registry.ts'
import { bigBot } from '#scripts/bench-editor/big-bot.ts'

export type BareServer = { url: string; stop(): Promise<void> }

/** Serves the bare React Flow page, built for production: `/?blocks=500` has the nodes and edges of that bot. */
export async function startBareServer(): Promise<BareServer> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'bare-page.tsx')],
    outdir: 'out',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2024',
    tsconfigRaw: {},
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const page = `<!doctype html><title>Bare</title><link rel="stylesheet" href="/page.css"><body style="margin:0"><script type="module" src="/page.js"></script>`
  const files: { [path: string]: [type: string, content: string] } = {
    '/': ['text/html', page],
    '/page.js': ['text/javascript', text('.js')],
    '/page.css': ['text/css', text('.css')],
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bare')
    const blocks = /^\/flow\/(\d+)$/.exec(pathname)?.[1]
    const [type, content] = blocks
      ? ['application/json', JSON.stringify(nodesOf(Number(blocks)))]
      : (files[pathname] ?? [])
    response.writeHead(type ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(content)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function nodesOf(blocks: number) {
  const { flows, main } = bigBot(blocks)
  const flow = flows[main]
  return {
    nodes: Object.entries(flow?.blocks ?? {}).map(([id, { type }]) => ({
      id,
      position: flow?.layout[id],
      data: { label: blockOf(type)?.words.en.title ?? type },
    })),
    edges: Object.entries(flow?.edges ?? {}).flatMap(([source, exits]) =>
      Object.entries(exits).map(([port, target]) => ({ id: `${source} ${port}`, source, target })),
    ),
  }
}
