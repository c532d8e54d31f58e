import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { BuildOptions, Plugin } from 'esbuild'
import { build, transform } from 'esbuild'

const root = join(import.meta.dirname, '..')

/** What visitors may be made to fetch, in bytes of brotli: the script until the button shows, that and the chat, and the rarer ways to answer. */
export const budget = { loader: 4 * 1024, chat: 30 * 1024, ways: 6 * 1024 }

/** In bytes of brotli; `chat` is what a visitor fetches to chat, the loader included. */
export type WidgetSizes = { loader: number; chat: number; ways: number }

/** What the rarer ways to answer share with the chat: they take it from the chat's own script, which exports it. */
const shared: { [module: string]: string[] } = {
  react: ['useEffect', 'useRef', 'useState'],
  'react/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
  '#app/_chat/chat-words.ts': ['chatLocale'],
  '#app/_chat/choices.tsx': ['Choices'],
  '#app/_chat/icon.tsx': ['Icon'],
  '#app/_chat/markdown-text.tsx': ['MarkdownText'],
  '#app/_chat/move-focus.ts': ['moveFocus'],
  '#app/_chat/radio-button.tsx': ['RadioButton'],
  '#app/_chat/file-size.ts': ['fileSize'],
  '#app/_chat/answering.ts': ['manyOptions'],
  '#flow/text/markdown.ts': ['parseMarkdown'],
}

/**
 * Builds into `folder`: `widget.js` (the loader), `widget-chat.js` (the chat, with Preact in React's place) and `widget-ways.js` (the rarer
 * ways to answer). The loader asks for the others by the hash of their content, so that they may be kept for ever. Throws above the budget.
 */
export async function buildWidget(folder = join(root, 'public')): Promise<WidgetSizes> {
  const chat = await bundle({
    stdin: { contents: chatEntry(), resolveDir: root, loader: 'ts' },
    format: 'esm',
  })
  const chatFile = `widget-chat.js?v=${hashOf(chat)}`
  const ways = await bundle({
    ...{ entryPoints: ['app/_chat/ways.tsx'], format: 'esm' },
    plugins: [smallCss, fromChat(`./${chatFile}`)],
  })
  const loader = await bundle({
    ...{ entryPoints: ['widget/main.ts'], format: 'iife' },
    define: {
      CHAT_FILE: JSON.stringify(chatFile),
      WAYS_FILE: JSON.stringify(`widget-ways.js?v=${hashOf(ways)}`),
    },
  })
  const sizes = { loader: brotli(loader), chat: brotli(loader) + brotli(chat), ways: brotli(ways) }
  const told = Object.entries(budget).map(
    ([name, most]) => `${name} ${sizes[name as keyof WidgetSizes]} of ${most}`,
  )
  if (sizes.loader > budget.loader || sizes.chat > budget.chat || sizes.ways > budget.ways) {
    throw new Error(`The widget is too large, in bytes of brotli: ${told.join(', ')}`)
  }
  await mkdir(folder, { recursive: true })
  // The loader last: it never asks for what is not there. Each is moved into place whole.
  const files = { 'widget-chat.js': chat, 'widget-ways.js': ways, 'widget.js': loader }
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    await writeFile(`${path}.${process.pid}`, content)
    await rename(`${path}.${process.pid}`, path)
  }
  return sizes
}

function chatEntry(): string {
  const lines = Object.entries(shared).map(
    ([module, names]) => `export { ${names.join(', ')} } from '${module}'`,
  )
  return [`export { mountChat } from '#widget/mount-chat.tsx'`, ...lines].join('\n')
}

async function bundle(options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    // The chat uses only hooks, which both have: Preact's core and hooks are a sixth of React.
    alias: {
      react: 'preact/hooks',
      'react/jsx-runtime': 'preact/jsx-runtime',
      '#app/_chat/load-ways.ts': '#widget/load-ways.ts',
    },
    tsconfigRaw: {},
    plugins: [smallCss],
    ...options,
    define: { 'process.env.NODE_ENV': '"production"', ...options.define },
  })
  const [output] = outputFiles ?? []
  if (!output) throw new Error('Nothing came of the build')
  return output.contents
}

/** Takes what is shared from the chat's script instead of bundling it again. */
function fromChat(chatFile: string): Plugin {
  return {
    name: 'from-chat',
    setup({ onResolve }) {
      onResolve({ filter: /^(react|#)/ }, ({ path }) =>
        Object.hasOwn(shared, path) ? { path: chatFile, external: true } : undefined,
      )
    },
  }
}

/** Style sheets are written to be read; what is sent has no spaces. */
const smallCss: Plugin = {
  name: 'small-css',
  setup({ onLoad }) {
    onLoad({ filter: /-css\.ts$/ }, async ({ path }) => {
      const exports = Object.entries((await import(path)) as { [name: string]: unknown })
      if (!exports.every(([, value]) => typeof value === 'string')) return undefined
      const small = exports.map(async ([name, css]) => {
        const { code } = await transform(css as string, { loader: 'css', minify: true })
        return `export const ${name} = ${JSON.stringify(code.trim())}`
      })
      return { contents: (await Promise.all(small)).join('\n'), loader: 'js' }
    })
  },
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

function brotli(content: Uint8Array): number {
  return brotliCompressSync(content).length
}

if (import.meta.main) {
  const { loader, chat, ways } = await buildWidget()
  console.log(
    `Widget, in bytes of brotli: loader ${loader} of ${budget.loader}, with the chat ${chat} of ${budget.chat}, rarer ways to answer ${ways}`,
  )
}
