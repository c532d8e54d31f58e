import type { BotFace } from '#app/_chat/contract.ts'
import { chooseLanguage } from '#widget/choose-language.ts'
import type { Launcher } from '#widget/launcher.ts'
import { createLauncher } from '#widget/launcher.ts'
import { launcherCss } from '#widget/launcher-css.ts'
import type { MountedChat, MountOptions } from '#widget/mount-chat.tsx'
import { openBefore } from '#widget/open-before.ts'
import { pageScheme } from '#widget/page-scheme.ts'
import type { WidgetEvent } from '#widget/widget-event.ts'
import type { WidgetOptions } from '#widget/widget-options.ts'

type Heard = (event: WidgetEvent) => void

/** One chat on a page, as the page's own scripts may use it. */
export type Widget = {
  readonly bot: string
  open(): void
  close(): void
  toggle(): void
  /** Says something in the visitor's name. */
  send(text: string): void
  /** What the page knows, for variables that the bot takes from the page: counts when the conversation begins. */
  setAttributes(attributes: MountOptions['attributes']): void
  /** Hears what happens: ready, open, close, message, status. Gives back how to stop. */
  on(type: WidgetEvent['type'], heard: Heard): () => void
  off(type: WidgetEvent['type'], heard: Heard): void
  destroy(): void
}

/** Draws the button (or waits, or stands in the text) and fetches the chat itself only when somebody wants it. */
export function createWidget(options: WidgetOptions, files: { chat: string; ways: string }): Widget {
  const { bot, base, mode } = options
  const host = document.createElement('parcours-chat')
  const root = host.attachShadow({ mode: 'open' })
  const listeners = new Map<Heard, WidgetEvent['type']>()
  const memory = openBefore(`parcours:${base}/${bot}:open`)
  const attributes: MountOptions['attributes'] = {}
  const waiting: string[] = []
  let face: BotFace | null = null
  let launcher: Launcher | undefined
  let chat: MountedChat | undefined
  let loading: Promise<typeof import('#widget/mount-chat.tsx')> | undefined
  let open = false
  let asked = mode === 'page'
  let unread = 0
  let gone = false

  function tell(event: WidgetEvent) {
    if (event.type === 'message' && event.unseen) unread++
    launcher?.show(open, unread)
    for (const [heard, type] of [...listeners]) if (type === event.type) heard(event)
  }

  /** The visitor shows interest: the chat may come. A failure is tried again the next time. */
  function intent() {
    loading ??= import(files.chat)
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }

  async function show(now: boolean, byVisitor = true) {
    asked ||= byVisitor
    const changed = open !== now
    open = now
    if (now) unread = 0
    launcher?.show(open, unread)
    if (mode === 'bubble' && asked) memory.write(now)
    if (!face || !(now || chat)) return
    const { mountChat } = await intent()
    if (gone) return
    chat ??= mountChat({
      ...{ root, base, bot, mode, attributes, asked, tell, face, user: options.user, ways: files.ways },
      locale: language(face),
      close() {
        void show(false)
        launcher?.focus()
      },
    })
    chat.show(open, asked)
    for (const text of waiting.splice(0)) chat.send(text)
    if (changed) tell({ type: now ? 'open' : 'close' })
  }

  function language({ languages, defaultLanguage }: BotFace): string {
    const wanted = [options.locale, document.documentElement.lang, ...navigator.languages]
    return chooseLanguage(wanted, languages, defaultLanguage)
  }

  async function begin() {
    face = options.face ? JSON.parse(options.face) : await fetchFace(base, bot)
    if (gone || !face) return
    const { css, theme } = face
    const scheme = theme.scheme === 'auto' && mode !== 'page' ? pageScheme() : theme.scheme
    const colors =
      scheme === 'auto' ? `${css.light}@media (prefers-color-scheme:dark){${css.dark}}` : css[scheme]
    root.adoptedStyleSheets = [launcherCss, colors].map((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      return sheet
    })
    host.className = mode
    const target = options.target && document.querySelector(options.target)
    if (mode !== 'inline') document.body.append(host)
    else if (target) target.append(host)
    else options.script.after(host)
    if (mode === 'bubble') {
      launcher = createLauncher(theme, language(face), {
        toggle: () => void show(!open),
        intent: () => void intent(),
      })
      root.append(launcher.element)
    }
    tell({ type: 'ready' })
    if (open || asked || (mode === 'bubble' && innerWidth > 480 && memory.read())) void show(true)
    else if (mode === 'inline') whenNear(host, () => void show(true, false))
    else if (options.delay >= 0) setTimeout(() => void show(true, false), options.delay * 1000)
  }

  void begin()
  return {
    bot,
    open: () => void show(true),
    close: () => void show(false),
    toggle: () => void show(!open),
    send(text) {
      waiting.push(`${text}`)
      void show(true)
    },
    setAttributes(given) {
      Object.assign(attributes, given)
      chat?.setAttributes(given)
    },
    on(type, heard) {
      listeners.set(heard, type)
      if (type === 'ready' && face) heard({ type })
      return () => void listeners.delete(heard)
    },
    off: (_type, heard) => void listeners.delete(heard),
    destroy() {
      gone = true
      listeners.clear()
      chat?.unmount()
      host.remove()
    },
  }
}

/** What the bot looks like; tried again while the network is away. A site that may not show it reads why in its console. */
async function fetchFace(base: string, bot: string): Promise<BotFace | null> {
  for (let wait = 1; ; wait *= 2) {
    const response = await fetch(`${base}/api/v1/bots/${encodeURIComponent(bot)}`).catch(() => null)
    if (response?.ok) return response.json()
    if (response && response.status < 429) {
      const why = response.status === 403 ? 'is not allowed on this site' : 'does not exist, or is offline'
      console.warn(`Parcours: the bot “${bot}” ${why}.`)
      return null
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, 60) * 1000))
  }
}

function whenNear(host: Element, near: () => void): void {
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      near()
    },
    { rootMargin: '300px' },
  )
  observer.observe(host)
}
