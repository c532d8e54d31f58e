import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from '#e2e/fixtures.ts'

const root = join(import.meta.dirname, '..')

/** The same trees, drawn by React and by the widget's own renderer. */
const scenes = `
  import { useEffect, useMemo, useRef, useState } from 'react'
  export function scenes(h, Fragment, log) {
    const setters = {}
    function Counter({ name, start = 0 }) {
      const [count, set] = useState(start)
      const twice = useMemo(() => count * 2, [count])
      const place = useRef(null)
      setters[name] = set
      useEffect(() => {
        log.push(name + ' in ' + count + ' ' + place.current?.tagName)
        return () => log.push(name + ' out ' + count)
      }, [name, count])
      return h('p', { ref: place, 'data-count': count }, name, ': ', count, ' ', twice)
    }
    function List({ keys }) {
      return keys.map((key) => h(Item, { key, name: key }))
    }
    function Item({ name }) {
      const [first] = useState(name)
      return h(Fragment, null, h('dt', null, name), h('dd', { className: 'of-' + first }, first))
    }
    const Page = ({ at, keys }) =>
      h('section', { id: 'scene', hidden: at % 5 === 4, 'aria-busy': at % 2 === 0, lang: at % 3 ? 'fr' : undefined, tabIndex: -1 },
        at % 3 === 0 && h('h2', null, 'Title ', at),
        at % 2 ? h(Counter, { name: 'a', start: at }) : null,
        h(Counter, { name: 'b' }),
        h('dl', null, h(List, { keys })),
        [null, 'text ', at, false, at % 4 ? h('b', { key: 'bold' }, '<i>') : h('em', { key: 'bold' }, '&')],
        h('input', { type: 'checkbox', checked: at % 2 === 0, onChange: () => {}, 'aria-label': 'box', disabled: at % 3 === 0 }),
        h('select', { value: 'v' + (at % 3), onChange: () => {} }, [0, 1, 2].map((n) => h('option', { key: n, value: 'v' + n }, n))),
        h('textarea', { value: 'line ' + at, onChange: () => {}, rows: 1, maxLength: 10 }),
        h('svg', { viewBox: '0 0 24 24', 'aria-hidden': true }, h('path', { d: 'M0 ' + at })),
        h('progress', { max: 1, value: (at % 10) / 10 }),
        at % 4 === 2 ? h(Fragment, null, h('u', null, 'x'), 'y') : h('u', null, 'x'),
      )
    return { Page, setters }
  }`

test('the widget’s renderer draws what React draws, through many changes', async ({ page }) => {
  const contents = `
    import * as React from 'react'
    import { createRoot } from 'react-dom/client'
    import { flushSync } from 'react-dom'
    import { scenes as forReact } from 'scenes:react'
    import { scenes as forWidget } from 'scenes:widget'
    import { Fragment, h } from '#widget/renderer/jsx.ts'
    import { renderInto } from '#widget/renderer/render.ts'
    const told = { react: [], widget: [] }
    const [one, other] = [document.createElement('div'), document.createElement('div')]
    document.body.append(one, other)
    const root = createRoot(one)
    const react = forReact(React.createElement, React.Fragment, told.react)
    const render = renderInto(other)
    const widget = forWidget(h, Fragment, told.widget)
    const fields = (place) => [...place.querySelectorAll('input, select, textarea')].map((field) => field.value + field.checked)
    const seen = (place) => place.innerHTML
      .replace(/<input[^>]*>/g, (tag) => tag.replace(/ (checked|value)=""/, ''))
      .replace(/ (selected|value)="[^"]*"/g, '')
      .replace(/(<textarea[^>]*>)[^<]*/g, '$1')
    // Attributes stand in the order in which they came.
    const sorted = (html) => html.replace(/<(\\w+)([^>]*)>/g, (_, tag, rest) => '<' + tag + ' ' + (rest.match(/[\\w-]+="[^"]*"/gi) ?? []).sort().join(' ') + '>')
    window.compare = async (seed) => {
      let state = seed
      const random = (below) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below
      for (let at = 0; at < 80; at++) {
        const keys = [...'abcdefgh'].filter(() => random(3) > 0).sort(() => random(3) - 1)
        flushSync(() => root.render(React.createElement(react.Page, { at, keys })))
        render(h(widget.Page, { at, keys }))
        if (random(2)) {
          const count = random(9)
          flushSync(() => react.setters.b(count))
          widget.setters.b((before) => count)
        }
        await new Promise((resolve) => setTimeout(resolve))
        const [expected, drawn] = [one, other].map((place) => ({ html: sorted(seen(place)), fields: fields(place) }))
        if (JSON.stringify(expected) !== JSON.stringify(drawn)) return { at, expected, drawn }
        if (JSON.stringify(told.react) !== JSON.stringify(told.widget)) return { at, told }
        told.react.length = told.widget.length = 0
      }
      flushSync(() => root.unmount())
      render(null)
      await new Promise((resolve) => setTimeout(resolve))
      return { left: other.innerHTML, same: JSON.stringify(told.react) === JSON.stringify(told.widget) }
    }`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    ...{ absWorkingDir: root, bundle: true, write: false, format: 'iife', charset: 'utf8' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'scenes',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^scenes:/ }, ({ path }) => ({ path, namespace: 'scenes' }))
          onResolve({ filter: /^react$/ }, ({ importer }) =>
            importer === 'scenes:widget' ? { path: join(root, 'widget/renderer/hooks.ts') } : undefined,
          )
          onLoad({ filter: /.*/, namespace: 'scenes' }, () => ({ contents: scenes, resolveDir: root }))
        },
      },
    ],
  })
  for (const seed of [1, 2]) {
    await page.goto('about:blank')
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' })
    expect(await page.evaluate((from) => window.compare(from), seed)).toEqual({ left: '', same: true })
  }
})

declare global {
  interface Window {
    compare(seed: number): Promise<unknown>
  }
}
