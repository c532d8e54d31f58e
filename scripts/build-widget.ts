import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildOptions, Plugin } from 'esbuild'
import { build, transform } from 'esbuild'
import type { MinifyOptions } from 'terser'
import { minify } from 'terser'
import { chatLanguages, readChatWords } from '#flow/chat-words/chat-words.ts'

const root = join(import.meta.dirname, '..')

/**
 * Builds into `folder`: `widget.js` (the loader), `widget-chat-*.js` (the chat in each language, with a renderer of ours in React's place) and
 * `widget-words-*.js` (what a conversation needs that changes to another language). `widget.json` tells the mark of their content, by which
 * the loader asks for them so that they may be kept for ever. `widget-weight.ts` tells what it weighs.
 */
export async function buildWidget(folder = join(root, 'public')): Promise<void> {
  const { script: chat, short } = await bundle({ entryPoints: ['widget/mount-chat.tsx'] }, pinned)
  const files: { [name: string]: string } = {}
  for (const { page: _page, launcher: _launcher, ...words } of await Promise.all(
    chatLanguages.map(readChatWords),
  )) {
    const named = Object.entries(words).map(
      ([name, text]) => `${short[name] || name}:${JSON.stringify(text)}`,
    )
    const said = `const words={${named}};`
    files[`widget-words-${words.language}.js`] = `export ${said}`
    files[`widget-chat-${words.language}.js`] = said + chat.replace('export{', 'export{words,')
  }
  const mark = hashOf(Object.values(files).join('\n')).slice(0, 8)
  // The loader last: it never asks for what is not there.
  const loader = await bundle(
    { entryPoints: ['widget/main.ts'], define: { MARK: JSON.stringify(mark) } },
    // It draws without JSX: there the name is the browser's own.
    { ...short, className: false },
  )
  files['widget.js'] = `(FACE=>{${loader.script}})(0)`
  const names = Object.keys(files)
  files['widget.json'] = JSON.stringify({ mark, names })
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    // Moved into place whole.
    await writeFile(`${path}.${process.pid}`, content)
    await rename(`${path}.${process.pid}`, path)
  }
}

/**
 * Names of the chat's own objects, and of its words, which the build makes short. Never one of what is sent as JSON, of the page's API, or
 * of the browser's own objects.
 */
export const ownNames =
  `act again agree asked attach below beside busy button change choose chooseLanguage className closeChat
  confirm connecting corner deps depth disagree download draft drop enabled ended engine field first
  forbidden found give giveFile gone history hooks hurry inQueue inScheme inSight joined joins keep kids
  last layout leave leaves listen more needed network newDay noMatch none notSent offers offline online
  option orWrite outgoing phase picture props rate retry retryAfter returned search sendFile sending
  since snapshot stop taken tell theme toEnd today tooLarge tooLong transcript trouble unavailable undo
  unread upTo wake wanted write writing yesterday you`.split(/\s+/)

type Short = { [name: string]: string | false }

/** What a browser keeps goes on with the next build, too. */
const pinned: Short = { outgoing: '_o', trouble: '_t', className: 'class' }

async function bundle(options: BuildOptions, known: Short): Promise<{ script: string; short: Short }> {
  const { outputFiles, mangleCache = {} } = await build({
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    mangleProps: new RegExp(`^(${ownNames.join('|')})$`),
    mangleCache: known,
    minifySyntax: true,
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
      '#app/_chat/read-markdown.ts': '#widget/read-markdown.ts',
      '#app/_chat/use-chat-words.ts': '#widget/use-chat-words.ts',
    },
    tsconfigRaw: {},
    plugins: [smallCss],
    ...options,
    define: { 'process.env.NODE_ENV': '"production"', ...options.define },
  })
  const [output] = outputFiles ?? []
  if (!output) throw new Error('Nothing came of the build')
  return { script: await smallest(output.text), short: mangleCache }
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
