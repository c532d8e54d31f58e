'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Chat } from '#app/_chat/chat.tsx'
import { chatCss } from '#app/_chat/chat-css.ts'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { noStorage } from '#app/_chat/chat-storage.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'
import { localTransport } from './local-transport.ts'
import { pretendResult } from './pretend-result.ts'
import { createSimulation } from './simulation.ts'

export type PreviewChatProps = {
  document: FlowDocument
  /** The bot's name, in the chat's header. */
  name: string
  theme?: ChatTheme
  /** The reader's language; the bot's own when it does not speak it. */
  locale: string
  /** `page` keeps a readable width in a wide place. */
  layout?: 'panel' | 'page'
  /** False: everything is shown at once. */
  rhythm?: boolean
}

/** A bot in the chat that visitors get, run by the interpreter in this browser: nothing is sent, stored or asked of anybody. */
export function PreviewChat({
  document,
  name,
  theme = defaultTheme,
  locale,
  layout,
  rhythm,
}: PreviewChatProps) {
  const host = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<CSSStyleSheet | null>(null)
  const [engine, setEngine] = useState<ChatEngine | null>(null)
  const language = Object.hasOwn(document.settings.languages, locale)
    ? locale
    : document.settings.defaultLanguage

  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!shadow) return
    const made = new CSSStyleSheet()
    shadow.adoptedStyleSheets = [made]
    setSheet(made)
  }, [])
  useEffect(() => sheet?.replaceSync(chatCss + themeCss(theme)), [sheet, theme])
  useEffect(() => {
    const simulation = createSimulation({
      options: { document, locale: language },
      runEffect: async (ask) => pretendResult(ask),
      mode: () => 'real',
      now: Date.now,
      seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    })
    const made = createChatEngine(localTransport(simulation, keptHere), noStorage)
    setEngine(made)
    return () => {
      made.stop()
      simulation.stop()
      setEngine(null)
    }
  }, [document, language])

  const buttons = Object.values(document.flows).flatMap(({ interrupt }) =>
    interrupt?.button ? [interrupt.name] : [],
  )
  const root = host.current?.shadowRoot
  return (
    <div ref={host} className="h-full">
      {sheet && engine && root
        ? createPortal(
            <Chat
              engine={engine}
              name={name}
              theme={theme}
              languages={Object.keys(document.settings.languages)}
              header={buttons}
              locale={language}
              layout={layout}
              rhythm={rhythm}
            />,
            root,
          )
        : null}
    </div>
  )
}

/** What is handed over in a preview stays in this browser. */
async function keptHere(file: File): Promise<{ url: string; name: string; type: string }> {
  return { url: URL.createObjectURL(file), name: file.name, type: file.type }
}
