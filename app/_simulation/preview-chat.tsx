'use client'

import { useEffect, useState } from 'react'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { noStorage } from '#app/_chat/chat-storage.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { localTransport } from './local-transport.ts'
import { pretendResult } from './pretend-result.ts'
import { headerButtons, ShadowChat } from './shadow-chat.tsx'
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
  const [engine, setEngine] = useState<ChatEngine | null>(null)
  const language = Object.hasOwn(document.settings.languages, locale)
    ? locale
    : document.settings.defaultLanguage

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

  if (!engine) return null
  return (
    <ShadowChat
      engine={engine}
      name={name}
      theme={theme}
      languages={Object.keys(document.settings.languages)}
      header={headerButtons(document)}
      locale={language}
      layout={layout}
      rhythm={rhythm}
    />
  )
}

/** What is handed over in a preview stays in this browser. */
async function keptHere(file: File): Promise<{ url: string; name: string; type: string }> {
  return { url: URL.createObjectURL(file), name: file.name, type: file.type }
}
