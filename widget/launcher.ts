import type { BotFace } from '#app/_chat/contract.ts'

const closedShape = 'm6 9 6 6 6-6'

export type Launcher = { element: HTMLElement; show(open: boolean, unread: number): void; focus(): void }

/** The button in the corner, with its label and its greeting. Made of elements: no text of the theme is ever read as HTML. */
export function createLauncher(
  { icon, words: spoken, theme: { launcher, position } }: BotFace,
  locale: string,
  toggle: () => void,
  intent: () => void,
): Launcher {
  const words = spoken[locale] as BotFace['words'][string]
  const said = (text: { [language: string]: string }) =>
    text[locale] ?? text[locale.split('-')[0] ?? ''] ?? Object.values(text)[0] ?? ''
  const label = said(launcher.label)
  const greeting = said(launcher.greeting)
  const corner = make('div', `corner ${position}`)
  const hello = make('div', 'greeting')
  const button = make('button', 'launcher')
  const badge = make('i', '')
  const [svg, path] = [svgElement('svg'), svgElement('path')]
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.append(path)
  button.append(svg, label, badge)
  button.onclick = hello.onclick = toggle
  button.onpointerenter = button.onfocus = intent

  const dismiss = make('button', '')
  dismiss.textContent = '×'
  dismiss.ariaLabel = words.dismiss
  dismiss.onclick = (event) => {
    event.stopPropagation()
    hello.remove()
    button.focus()
  }
  hello.append(greeting, dismiss)
  if (greeting) corner.append(hello)
  corner.append(button)

  function show(open: boolean, unread: number) {
    path.setAttribute('d', open ? closedShape : icon)
    button.ariaExpanded = `${open}`
    button.ariaLabel =
      (open ? words.close : label || words.open) + (unread ? `, ${unread} ${words.unread}` : '')
    badge.textContent = unread ? `${unread}` : ''
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

function svgElement(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag)
}
