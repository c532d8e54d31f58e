import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { BuildOptions, Plugin } from 'esbuild'
import { build, transform } from 'esbuild'
import type { MinifyOptions } from 'terser'
import { minify } from 'terser'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { chatLanguages, readChatWords } from '#flow/chat-words/chat-words.ts'

const root = join(import.meta.dirname, '..')

/**
 * What visitors may be made to fetch, in bytes of brotli: the loader, until the button shows; all that a first conversation takes (the
 * loader, the chat, and its words in one language), and with it any one of the parts that come when a question, or the visitor, asks
 * for them.
 */
export const budget = { loader: 3 * 1024, all: 20 * 1024 }

/** In bytes of brotli; `pieces` by the names of their scripts. */
export type WidgetSizes = { loader: number; all: number; pieces: { [name: string]: number } }

/** The parts that are fetched when they are needed, each with its group of words in one language: see `app/_chat/pieces.ts`. */
const pieces = {
  menu: ['app/_chat/chat-menu.tsx', 'menu'],
  lists: ['app/_chat/long-list.tsx', 'options'],
  boxes: ['app/_chat/tick-boxes.tsx', 'options'],
  rating: ['app/_chat/rating.tsx', 'rating'],
  calendar: ['app/_chat/calendar.tsx', 'calendar'],
  files: ['app/_chat/files.tsx', 'files'],
  media: ['app/_chat/media.tsx', 'media'],
} satisfies { [piece: string]: [from: string, words: keyof ChatWords['parts']] }

/**
 * Builds into `folder`: `widget.js` (the loader), `widget-chat.js` (the chat, with a renderer of ours in React's place), `widget-words-*.js` and a
 * script for each part that few conversations need. `widget.json` tells the mark of their content, by which the loader asks for them so
 * that they may be kept for ever. A test holds it to the budget: an installation starts all the same.
 */
export async function buildWidget(folder = join(root, 'public')): Promise<WidgetSizes> {
  const shared = await sharedNames()
  const chat = bundle({ entryPoints: ['widget/mount-chat.tsx'], format: 'esm' })
  const place = piece('widget/place.ts', shared)
  const later = Object.entries(pieces).map(async ([name, [from, said]]) => ({
    ...{ name, said },
    script: await piece(from, shared),
  }))
  const files = withWords(await Promise.all(later), await Promise.all(chatLanguages.map(readChatWords)))
  files['widget-chat.js'] = await chat
  files['widget-place.js'] = await place
  const mark = hashOf(Object.values(files).join('\n')).slice(0, 8)
  // The loader last: it never asks for what is not there.
  const loader = await bundle({
    ...{ entryPoints: ['widget/main.ts'], format: 'esm' },
    define: { MARK: JSON.stringify(mark) },
  })
  files['widget.js'] = `(FACE=>{${loader}})(0)`
  const names = Object.keys(files)
  files['widget.json'] = JSON.stringify({ mark, names })
  const sizes = sizesOf(files)
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    // Moved into place whole.
    await writeFile(`${path}.${process.pid}`, content)
    await rename(`${path}.${process.pid}`, path)
  }
  return sizes
}

function sizesOf(files: { [name: string]: string }): WidgetSizes {
  const size = (name: string) => brotliCompressSync(files[name] ?? '').length
  const largest = (part: string) =>
    Math.max(...chatLanguages.map((language) => size(`widget-${part}-${language}.js`)))
  const loader = size('widget.js')
  const all = loader + size('widget-chat.js') + largest('words')
  const names = Object.keys(pieces).map((name) => [name, largest(name)])
  return { loader, all, pieces: { ...Object.fromEntries(names), place: size('widget-place.js') } }
}

/** What the chat says in each language, as scripts: without what only some conversations need, which is in the part that they fetch. */
function withWords(
  parts: readonly { name: string; said: keyof ChatWords['parts']; script: string }[],
  languages: readonly ChatWords[],
): { [name: string]: string } {
  const files: { [name: string]: string } = {}
  const exported = (words: object) => `export const words=${JSON.stringify(words)}`
  for (const { page: _page, launcher: _launcher, ...words } of languages) {
    files[`widget-words-${words.language}.js`] = exported({ ...words, parts: {} })
    for (const { name, said, script } of parts) {
      const own = exported({ [said]: words.parts[said] })
      files[`widget-${name}-${words.language}.js`] = `${script}\n${own}`
    }
  }
  return files
}

/** A part as a script that gives it to whoever hands over what it shares with the chat. */
async function piece(from: string, shared: Map<string, string[]>): Promise<string> {
  const module = await bundle({
    ...{ entryPoints: [from], format: 'esm', plugins: [smallCss, fromChat(shared)] },
    ...{ inject: [], jsxFactory: 'given.h', jsxFragment: 'given.Fragment' },
  })
  const [, body = '', exported = ''] = /^(.*)export\{(.*)\};?\s*$/s.exec(module) ?? []
  const named = exported.split(',').map((one) => {
    const [inside = '', outside = inside] = one.split(' as ')
    return `${outside}:${inside}`
  })
  return `export default given=>{${body}return{${named}}}`
}

/** What `widget/shared.ts` names, by the module that it comes from. */
async function sharedNames(): Promise<Map<string, string[]>> {
  const text = await readFile(join(root, 'widget/shared.ts'), 'utf8')
  const lines = text.matchAll(/import \{ (.+) \} from '(.+)'/g)
  return new Map([...lines].map(([, names = '', module = '']) => [module, names.split(', ')]))
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome109', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    inject: ['widget/renderer/jsx.ts'],
    // The chat uses little of React: what it uses is in the widget's own renderer.
    alias: {
      react: '#widget/renderer/hooks.ts',
      '#app/_chat/pieces.ts': '#widget/pieces.ts',
      '#app/_chat/use-chat-words.ts': '#widget/use-chat-words.ts',
    },
    tsconfigRaw: {},
    plugins: [smallCss],
    ...options,
    define: { 'process.env.NODE_ENV': '"production"', ...options.define },
  })
  const [output] = outputFiles ?? []
  if (!output) throw new Error('Nothing came of the build')
  return smallest(output.text)
}

/** What is said in the same way everywhere compresses best: functions without arrows, variables and statements one by one. */
const smaller: MinifyOptions = {
  ecma: 2020,
  module: true,
  compress: {
    passes: 3,
    pure_getters: true,
    keep_fargs: false,
    arrows: false,
    join_vars: false,
    sequences: false,
  },
  format: { comments: false },
}

/** As small as Terser makes it: 3 % less than esbuild alone. It is slow, so what came of the same script before is kept. */
async function smallest(script: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache/parcours')
  const kept = join(folder, `widget-${hashOf(script + JSON.stringify(smaller))}.js`)
  const before = await readFile(kept, 'utf8').catch(() => undefined)
  if (before) return before
  const { code = script } = await minify(script, smaller)
  await mkdir(folder, { recursive: true })
  await writeFile(`${kept}.${process.pid}`, code)
  await rename(`${kept}.${process.pid}`, kept)
  return code
}

/** A part takes what it shares with the chat from what it is given, instead of bundling it again. */
function fromChat(shared: Map<string, string[]>): Plugin {
  return {
    name: 'from-chat',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(react|#)/ }, ({ path }) =>
        shared.has(path) ? { path, namespace: 'chat', sideEffects: false } : undefined,
      )
      onLoad({ filter: /.*/, namespace: 'chat' }, ({ path }) => ({
        contents: (shared.get(path) ?? []).map((name) => `export const ${name} = given.${name}`).join('\n'),
      }))
    },
  }
}

type Texts = { [name: string]: unknown }

/** Style sheets are written to be read; what is sent has no spaces. */
const smallCss: Plugin = {
  name: 'small-css',
  setup({ onLoad }) {
    onLoad({ filter: /-css\.ts$/ }, async ({ path }) => {
      const exports = Object.entries((await import(`${path}?${(await stat(path)).mtimeMs}`)) as Texts)
      if (!exports.every(([, value]) => typeof value === 'string')) return undefined
      const small = exports.map(async ([name, css]) => {
        const { code } = await transform(css as string, { loader: 'css', minify: true })
        return `export const ${name} = ${JSON.stringify(code.trim())}`
      })
      return { contents: (await Promise.all(small)).join('\n'), loader: 'js' }
    })
  },
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}

if (import.meta.main) {
  const { loader, all, pieces } = await buildWidget()
  const told = Object.entries(pieces).map(([name, size]) => `${name} ${size}`)
  console.log(
    `Widget, in bytes of brotli: loader ${loader} of ${budget.loader}; all of a first conversation ${all} of ${budget.all}; when asked for: ${told.join(', ')}`,
  )
}
