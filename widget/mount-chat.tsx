import { chatCss } from '#app/_chat/chat-css.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { browserStorage } from '#app/_chat/chat-storage.ts'
import type { Beginning, BotFace } from '#app/_chat/contract.ts'
import { restTransport } from '#app/_chat/rest-transport.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import { darkGroundCss, lightGroundCss } from '#flow/theme/ground-css.ts'
import { ChatShell } from '#widget/chat-shell.tsx'
import { placeCss } from '#widget/place-css.ts'
import type { Child } from '#widget/renderer/render.ts'
import { renderInto } from '#widget/renderer/render.ts'
import { shellCss } from '#widget/shell-css.ts'
import { wordsAre } from '#widget/use-chat-words.ts'
import type { WidgetEvent } from '#widget/widget-event.ts'
import type { WidgetOptions } from '#widget/widget-options.ts'

export type MountOptions = {
  root: ShadowRoot
  options: WidgetOptions
  face: BotFace
  locale: string
  /** Where the other scripts are, by name. */
  script: (name: string) => string
  attributes: NonNullable<Beginning['attributes']>
  /** Did the visitor ask for it? Until they do, or touch it, nothing is stored. */
  asked: boolean
  tell(event: WidgetEvent): void
  /** The style sheet, of these for a light and a dark ground, that fits where it stands. */
  inScheme(light: string, dark: string): string
  /** The visitor closes it. */
  close(): void
}

export type MountedChat = {
  show(open: boolean, asked: boolean): void
  send(text: string): void
  setAttributes(attributes: MountOptions['attributes']): void
  unmount(): void
}

/**
 * Puts the chat into a widget's shadow root, with the words of one language. This and those are the whole of `/widget-chat-*.js`; the loader
 * fetches it when it is wanted.
 */
export function mountChat(words: ChatWords, given: MountOptions): MountedChat {
  const { root, options, face, locale, attributes, tell, inScheme } = given
  const { base, bot, mode, userId, userHmac } = options
  wordsAre(words, face.words, async (language) => (await import(given.script(`words-${language}`))).words)
  let allowed = given.asked
  const storage = browserStorage(`parcours:${base}/${bot}`, () => allowed)
  const engine = createChatEngine(restTransport(base, bot), storage, {
    locale,
    ...(userId && userHmac && { user: { id: userId, hmac: userHmac } }),
    attributes,
  })
  const allow = () => {
    if (allowed) return
    allowed = true
    engine.keep()
  }

  const place = document.createElement('div')
  place.setAttribute('class', `in-${mode} ${face.position ?? 'right'}`)
  for (const sign of ['pointerdown', 'keydown']) place.addEventListener(sign, allow)
  root.append(place)
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets,
    sheet(inScheme(lightGroundCss, darkGroundCss) + chatCss + shellCss + placeCss),
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

  const render = renderInto(place)
  function draw() {
    // TypeScript takes JSX for React's.
    render((<ChatShell {...given} mode={mode} engine={engine} open={open} />) as unknown as Child)
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
      render(null)
      place.remove()
    },
  }
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
