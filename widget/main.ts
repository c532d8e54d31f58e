import type { Widget } from '#widget/create-widget.ts'
import { createWidget } from '#widget/create-widget.ts'
import { readOptions } from '#widget/widget-options.ts'

/** The names of the other scripts with the marks of their content; the build puts them here. */
declare const CHAT_FILE: string
declare const WAYS_FILE: string

type Command = [method: Exclude<keyof Widget, 'bot'>, ...given: unknown[]]

/** `window.Parcours`: the first widget of the page; the others by `get`. Before the script is there, an array of commands. */
type Parcours = Widget & { get(bot: string): Widget | undefined; push(...commands: Command[]): void }

declare global {
  interface Window {
    Parcours?: Parcours | Command[]
  }
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[data-bot][src*="/widget.js"]')
const options = script && readOptions(script)

if (options && document.body) start()
else if (options) addEventListener('DOMContentLoaded', start)

function start() {
  if (!options) return
  const known = window.Parcours
  const widget = createWidget(options, {
    chat: `${options.base}/${CHAT_FILE}`,
    ways: `${options.base}/${WAYS_FILE}`,
  })
  if (known && 'get' in known) {
    const before = known.get
    known.get = (bot) => before(bot) ?? (bot === widget.bot ? widget : undefined)
    return
  }
  const push = (...commands: Command[]) => {
    for (const [method, ...given] of commands) (widget[method] as (...given: unknown[]) => void)?.(...given)
  }
  window.Parcours = { ...widget, get: (bot) => (bot === widget.bot ? widget : undefined), push }
  push(...(known ?? []))
}
