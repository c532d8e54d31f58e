'use client'

import { useEffect, useState } from 'react'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { noStorage } from '#app/_chat/chat-storage.ts'
import { localTransport } from '#app/_simulation/local-transport.ts'
import { headerButtons, ShadowChat } from '#app/_simulation/shadow-chat.tsx'
import type { Simulation } from '#app/_simulation/simulation.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { useDocument } from '../_editor/editor-context.tsx'
import type { EditorServices } from '../_editor/services.ts'

/** The chat that visitors get over the interpreter in this browser. */
export function SimulatorChat({
  simulation,
  services,
  language,
  name,
}: {
  simulation: Simulation
  services: EditorServices
  language: string
  name: string
}) {
  const document = useDocument()
  const [engine, setEngine] = useState<ChatEngine | null>(null)
  const { upload } = services
  useEffect(() => {
    const made = createChatEngine(localTransport(simulation, upload), noStorage)
    setEngine(made)
    return () => {
      made.stop()
      setEngine(null)
    }
  }, [simulation, upload])
  if (!engine) return null
  return (
    <ShadowChat
      engine={engine}
      name={name}
      theme={defaultTheme}
      languages={Object.keys(document.settings.languages)}
      header={headerButtons(document)}
      locale={language}
      rhythm={false}
    />
  )
}
