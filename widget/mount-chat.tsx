import { chatCss } from '#app/_chat/chat-css.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { browserStorage } from '#app/_chat/chat-storage.ts'
import type { Beginning, BotFace } from '#app/_chat/contract.ts'
import { restTransport } from '#app/_chat/rest-transport.ts'
import { ChatShell } from '#widget/chat-shell.tsx'
import { fetchPiece, fetchWords, piecesAre } from '#widget/pieces.ts'
import type { Child } from '#widget/renderer/render.ts'
import { render } from '#widget/renderer/render.ts'
import { shellCss } from '#widget/shell-css.ts'
import type { WidgetEvent } from '#widget/widget-event.ts'
import type { WidgetMode } from '#widget/widget-options.ts'

export type MountOptions = {
  root: ShadowRoot
  base: string
  bot: string
  face: BotFace
  locale: string
  /** Where the other scripts are, by name. */
  script: (name: string) => string
  mode: WidgetMode
  user: Beginning['user']
  attributes: NonNullable<Beginning['attributes']>
  /** Did the visitor ask for it? Until they do, or touch it, nothing is stored. */
  asked: boolean
  tell(event: WidgetEvent): void
  /** The visitor closes it. */
  close(): void
}

export type MountedChat = {
  show(open: boolean, asked: boolean): void
  send(text: string): void
  setAttributes(attributes: MountOptions['attributes']): void
  unmount(): void
}

/** Puts the chat into a widget's shadow root. This is the whole of `/widget-chat.js`; the loader fetches it when it is wanted. */
export async function mountChat(options: MountOptions): Promise<MountedChat> {
  piecesAre(options.script, options.face.words)
  const [, beside] = await Promise.all([
    fetchWords(options.locale),
    options.mode !== 'bubble' && fetchPiece('place', null),
  ])
  const { root, base, bot, locale, user, attributes, tell } = options
  let allowed = options.asked
  const storage = browserStorage(`parcours:${base}/${bot}`, () => allowed)
  const engine = createChatEngine(restTransport(base, bot), storage, {
    locale,
    ...(user && { user }),
    ...(Object.keys(attributes).length > 0 && { attributes }),
  })
  const allow = () => {
    if (allowed) return
    allowed = true
    engine.keep()
  }

  const place = document.createElement('div')
  place.className = `in-${options.mode} ${options.face.theme.position}`
  for (const sign of ['pointerdown', 'keydown']) place.addEventListener(sign, allow)
  root.append(place)
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets,
    sheet(chatCss + shellCss + (beside ? beside.css : '')),
  ]

  let open = false
  let seen = 0
  let status = ''
  const unlisten = engine.listen(() => {
    const { messages, conversation, history } = engine.state().transcript
    if (seen < history) seen = history
    for (const { seq, role, type, text } of messages) {
      if (seq > seen)
        tell({ type: 'message', role, kind: type, text: text ?? '', unseen: !open && role !== 'contact' })
      seen = Math.max(seen, seq)
    }
    if (conversation && conversation.status !== status) {
      status = conversation.status
      tell({ type: 'status', status: conversation.status })
    }
  })

  function draw() {
    // TypeScript takes JSX for React's.
    render((<ChatShell {...options} engine={engine} open={open} />) as unknown as Child, place)
  }
  draw()

  return {
    show(now, asked) {
      open = now
      if (asked) allow()
      draw()
    },
    send: (text) => {
      engine.open()
      engine.say({ text }, { type: 'text', text })
    },
    setAttributes: engine.tell,
    unmount() {
      unlisten()
      engine.stop()
      render(null, place)
      place.remove()
    },
  }
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
