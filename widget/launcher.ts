import type { BotFace } from '#app/_chat/contract.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

const closedShape = 'm6 9 6 6 6-6'

export type Launcher = {
  corner: Element
  button: HTMLElement
  /** The chat's own words are there once it has been open, or told of something. */
  show(open: boolean, unread: number, words?: ChatWords): void
}

/** The button in the corner, with its label and its greeting. Made of elements: no text of the theme is ever read as HTML. */
export function createLauncher(
  { icon, words, position }: BotFace,
  locale: string,
  toggle: () => void,
  intent: () => void,
): Launcher {
  const { open, label = '', greeting, dismiss } = words[locale] as BotFace['words'][string]
  const corner = make('div', `corner ${position ?? ''}`)
  const hello = make('div', 'greeting')
  const button = make('button', 'launcher')
  const badge = make('i', '')
  const [svg, path] = [svgElement('svg'), svgElement('path')]
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.append(path)
  button.append(svg, label, badge)
  button.onclick = hello.onclick = toggle
  button.onpointerenter = button.onfocus = intent

  if (greeting) {
    const close = make('button', '')
    close.textContent = '×'
    close.ariaLabel = dismiss ?? ''
    close.onclick = (event) => {
      event.stopPropagation()
      hello.remove()
      button.focus()
    }
    hello.append(greeting, close)
    corner.append(hello)
  }
  corner.append(button)

  function show(isOpen: boolean, unread: number, said?: ChatWords) {
    path.setAttribute('d', isOpen ? closedShape : icon)
    button.ariaExpanded = `${isOpen}`
    button.ariaLabel =
      ((isOpen && said?.closeChat) || label || open) + (unread ? `, ${unread} ${said?.unread}` : '')
    badge.hidden = !unread
    badge.textContent = `${unread}`
    if (isOpen) hello.remove()
  }
  show(false, 0)
  return { corner, button, show }
}

function make<T extends keyof HTMLElementTagNameMap>(tag: T, name: string): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag)
  element.className = name
  return element
}

function svgElement(tag: string): Element {
  return document.createElementNS('http://www.w3.org/2000/svg', tag)
}
