import type { ChatTheme } from '#flow/theme/theme.ts'
import { launcherWords } from '#widget/launcher-words.ts'

const shapes: { [icon in ChatTheme['launcher']['icon']]: string } = {
  chat: 'M20 12a8 8 0 0 1-12 7l-4 1 1-4a8 8 0 1 1 15-4Z',
  question: 'M9 9a3 3 0 0 1 6 1c0 2-3 2-3 4m0 4h.01',
  spark: 'm12 3 2 7 7 2-7 2-2 7-2-7-7-2 7-2z',
  wave: 'M8 13V6a1 1 0 0 1 3 0v5-7a1 1 0 0 1 3 0v7-5a1 1 0 0 1 3 0v8a7 7 0 0 1-12 4l-3-4a1 1 0 0 1 3-2l3 3',
}
const closeShape = 'm6 9 6 6 6-6'

export type Launcher = { element: HTMLElement; show(open: boolean, unread: number): void; focus(): void }

/** The button in the corner, with its label and its greeting. Made of elements: no text of the theme is ever read as HTML. */
export function createLauncher(
  { launcher: { icon, label, greeting }, position }: ChatTheme,
  locale: string,
  { toggle, intent }: { toggle: () => void; intent: () => void },
): Launcher {
  const words = launcherWords[locale.startsWith('fr') ? 'fr' : 'en']
  const said = (text: { [language: string]: string }) =>
    text[locale] ?? text[locale.split('-')[0] ?? ''] ?? Object.values(text)[0] ?? ''
  const corner = make('div', `corner ${position}`)
  const button = make('button', 'launcher')
  const badge = make('i', '')
  const path = draw(button, shapes[icon])
  button.append(said(label), badge)
  button.onclick = toggle
  button.onpointerenter = button.onfocus = intent

  const hello = make('div', 'greeting')
  if (said(greeting)) {
    const dismiss = make('button', '')
    draw(dismiss, 'M18 6 6 18M6 6l12 12')
    dismiss.ariaLabel = words.dismiss
    dismiss.onclick = (event) => {
      event.stopPropagation()
      hello.remove()
      button.focus()
    }
    hello.append(said(greeting), dismiss)
    hello.onclick = toggle
    corner.append(hello)
  }
  corner.append(button)

  function show(open: boolean, unread: number) {
    path.setAttribute('d', open ? closeShape : shapes[icon])
    button.ariaExpanded = `${open}`
    button.ariaLabel =
      (open ? words.close : said(label) || words.open) + (unread ? `, ${unread} ${words.unread}` : '')
    badge.hidden = !unread
    badge.textContent = `${unread}`
    if (open) hello.remove()
  }
  show(false, 0)
  return { element: corner, show, focus: () => button.focus() }
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, name: string): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  element.className = name
  return element
}

function draw(into: Element, shape: string): Element {
  const [svg, path] = [element('svg'), element('path')]
  svg.setAttribute('viewBox', '0 0 24 24')
  path.setAttribute('d', shape)
  svg.append(path)
  into.append(svg)
  return path
}

function element(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag)
}
