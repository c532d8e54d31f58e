'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Chat } from '#app/_chat/chat.tsx'
import { chatCss } from '#app/_chat/chat-css.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { noStorage } from '#app/_chat/chat-storage.ts'
import { localTransport } from '#app/_simulation/local-transport.ts'
import type { Simulation } from '#app/_simulation/simulation.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'
import { useDocument } from '../_editor/editor-context.tsx'
import type { EditorServices } from '../_editor/services.ts'

/** The chat that visitors get, in a shadow root as in the widget, over the interpreter in this browser. */
export function SimulatorChat({
  simulation,
  services,
  language,
}: {
  simulation: Simulation
  services: EditorServices
  language: string
}) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const document = useDocument()
  const [engine] = useState(() => createChatEngine(localTransport(simulation, services.upload), noStorage))
  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!shadow) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(chatCss + themeCss(defaultTheme))
    shadow.adoptedStyleSheets = [sheet]
    setRoot(shadow)
  }, [])
  useEffect(() => () => engine.stop(), [engine])
  const interrupts = Object.values(document.flows).flatMap(({ interrupt }) =>
    interrupt?.button ? [interrupt.name] : [],
  )
  return (
    <div ref={host} className="h-full">
      {root &&
        createPortal(
          <Chat
            engine={engine}
            name={document.flows[document.main]?.name ?? ''}
            theme={defaultTheme}
            languages={Object.keys(document.settings.languages)}
            header={interrupts}
            locale={language}
            rhythm={false}
          />,
          root,
        )}
    </div>
  )
}
