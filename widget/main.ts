import type { Widget } from '#widget/create-widget.ts'
import { createWidget } from '#widget/create-widget.ts'
import { readOptions } from '#widget/widget-options.ts'

/** The mark of the other scripts' content; the build puts it here. */
declare const MARK: string

type Command = [method: Exclude<keyof Widget, 'bot'>, ...given: unknown[]]

/** `window.Parcours`: the first widget of the page; the others by `get`. Before the script is there, an array of commands. */
type Parcours = Widget & {
  widgets: Widget[]
  get(bot: string): Widget | undefined
  push(...commands: Command[]): void
}

declare global {
  interface Window {
    Parcours?: Parcours | Command[] | undefined
  }
}

const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')
const options = script && readOptions(script)

if (options && document.body) start()
else if (options) addEventListener('DOMContentLoaded', start)

function start() {
  if (!options) return
  const known = window.Parcours
  const widgets = known && 'get' in known ? known.widgets : []
  const get = (bot: string) => widgets.find((one) => one.bot === bot)
  // Put in twice, or taken out before it came (React does both): one of it is enough.
  if (!options.script.isConnected || (options.mode !== 'inline' && get(options.bot))) return
  const widget = createWidget(
    options,
    (name) => `${options.base}/widget-${name}.js?v=${MARK}`,
    () => {
      widgets.splice(widgets.indexOf(widget), 1)
      if (!widgets[0]) window.Parcours = undefined
    },
  )
  const push = (...commands: Command[]) => {
    for (const [method, ...given] of commands) (widget[method] as (...given: unknown[]) => void)?.(...given)
  }
  if (widgets.push(widget) > 1) return
  window.Parcours = { ...widget, widgets, get, push }
  push(...((known as Command[]) ?? []))
}
