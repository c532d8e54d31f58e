import type { BotFace } from '#app/_chat/contract.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { chooseLanguage } from '#widget/choose-language.ts'
import type { Launcher } from '#widget/launcher.ts'
import { createLauncher } from '#widget/launcher.ts'
import { launcherCss } from '#widget/launcher-css.ts'
import type { MountedChat, MountOptions } from '#widget/mount-chat.tsx'
import { openBefore } from '#widget/open-before.ts'
import { pageScheme } from '#widget/page-scheme.ts'
import { whenNear, whenRead } from '#widget/when-near.ts'
import type { WidgetEvent } from '#widget/widget-event.ts'
import type { WidgetOptions } from '#widget/widget-options.ts'

/** What the bot looks like, where the server was told whose script it is (`?bot=`); else 0. */
declare const FACE: BotFace | 0

/** What the build puts into one script for each language. */
type ChatScript = typeof import('#widget/mount-chat.tsx') & { words: ChatWords }

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

/**
 * Draws the button (or waits, or stands in the text) and fetches the chat itself only when somebody wants it. `script` is where the other
 * scripts are, by name.
 */
export function createWidget(
  options: WidgetOptions,
  script: (name: string) => string,
  destroyed: () => void,
): Widget {
  const { bot, base, mode } = options
  const host = document.createElement('parcours-chat')
  const root = host.attachShadow({ mode: 'open' })
  const listeners = new Map<Heard, WidgetEvent['type']>()
  const memory = `parcours:${base}/${bot}:${mode}`
  const attributes: MountOptions['attributes'] = {}
  const waiting: string[] = []
  let face: BotFace | null = null
  let locale = ''
  let said: ChatWords | undefined
  let launcher: Launcher | undefined
  let mounting: Promise<MountedChat> | undefined
  let inScheme: MountOptions['inScheme']
  let open = false
  let asked = mode === 'page'
  let tries = 0
  let unread = 0
  let gone = false

  function tell(event: WidgetEvent) {
    if (event.type === 'message' && event.unseen) unread++
    launcher?.show(open, unread, said)
    listeners.forEach((type, heard) => {
      if (type === event.type) heard(event)
    })
  }

  /** The visitor shows interest: the chat may come, and its words with it. */
  async function intent(face: BotFace): Promise<ChatScript> {
    // Some browsers remember that a script did not come: another try has another name.
    return import(script(`chat-${face.words[locale]?.language ?? locale}`) + (tries ? `#${tries}` : ''))
  }

  async function mount(face: BotFace) {
    const { mountChat, words } = await intent(face)
    said = words
    launcher?.show(open, unread, said)
    return mountChat(words, {
      ...{ root, options, attributes, asked, tell, face, locale, script, inScheme },
      close() {
        void show(false).then(() => launcher?.button.focus())
      },
    })
  }

  async function show(now: boolean, byVisitor = true): Promise<void> {
    asked ||= byVisitor
    const changed = open !== now
    open = now
    if (now) unread = 0
    launcher?.show(open, unread, said)
    if (byVisitor) openBefore(memory, now ? '1' : '0')
    if (!face || !(now || mounting)) return
    mounting ??= mount(face)
    try {
      const chat = await mounting
      if (gone) return chat.unmount()
      chat.show(open, asked)
      for (const text of waiting.splice(0)) chat.send(text)
      if (changed) tell({ type: now ? 'open' : 'close' })
    } catch {
      // The network is away: as long as it is wanted, it is tried again.
      tries++
      mounting = undefined
      setTimeout(() => open && show(true, false), 3000)
    }
  }

  async function begin() {
    if (options.face) face = JSON.parse(options.face)
    else face = FACE && FACE.slug === bot ? FACE : await fetchFace(base, bot)
    if (gone || !face) return
    const { css, words } = face
    const wanted = [options.locale, document.documentElement.lang, ...navigator.languages]
    locale = chooseLanguage(wanted, Object.keys(words))
    const scheme = face.scheme ?? (mode !== 'page' && pageScheme())
    inScheme = (light, dark) => {
      if (!scheme) return `${light}@media (prefers-color-scheme:dark){${dark}}`
      return scheme === 'dark' ? dark : light
    }
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(launcherCss + css.shape + inScheme(css.light, css.dark))
    root.adoptedStyleSheets = [sheet]
    host.className = mode
    if (mode !== 'inline') document.body.append(host)
    else place(host, options)
    if (mode === 'bubble') {
      launcher = createLauncher(
        face,
        locale,
        () => void show(!open),
        () => void intent(face as BotFace).catch(() => tries++),
      )
      root.append(launcher.corner)
    }
    tell({ type: 'ready' })
    const before = openBefore(memory)
    const byItself = () => before || void show(true, false)
    if (open || asked || (mode === 'bubble' && innerWidth > 480 && before === '1')) void show(true)
    else if (mode === 'inline') whenNear(host, byItself)
    else {
      const { delay, scroll } = options
      if (delay) setTimeout(byItself, +delay * 1000)
      if (scroll) whenRead(+scroll, byItself)
    }
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
      void mounting?.then((chat) => chat.setAttributes(given))
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
      void mounting?.then((chat) => chat.unmount())
      host.remove()
      destroyed()
    },
  }
}

/** In the text: where the page says, or where its script tag stands when that is nowhere. */
function place(host: Element, { target, script }: WidgetOptions): void {
  let found: Element | null = null
  try {
    found = document.querySelector(`${target}`)
  } catch {
    // No selector.
  }
  if (found) found.append(host)
  else script.after(host)
}

/** What the bot looks like; tried again while the network is away. A site that may not show it reads why in its console. */
async function fetchFace(base: string, bot: string): Promise<BotFace | null> {
  for (;;) {
    const response = await fetch(`${base}/api/v1/bots/${encodeURIComponent(bot)}`).catch(() => null)
    if (response?.ok) return response.json()
    if (response && response.status < 429) {
      const why =
        response.status === 403
          ? `may not be shown on ${location.origin}: see its allowed sites`
          : 'is not here'
      console.warn(`Parcours: the bot “${bot}” ${why}.`)
      return null
    }
    await new Promise((resolve) => setTimeout(resolve, 10_000))
  }
}
