'use client'

import type { ReactNode } from 'react'
import { useCallback, useEffect, useState } from 'react'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { createChatEngine } from '#app/_chat/chat-engine.ts'
import { noStorage } from '#app/_chat/chat-storage.ts'
import type { Message } from '#app/_chat/contract.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { localTransport } from '#app/_simulation/local-transport.ts'
import { headerButtons, ShadowChat } from '#app/_simulation/shadow-chat.tsx'
import type { Simulation } from '#app/_simulation/simulation.ts'
import { turnsUpTo } from '#app/_simulation/simulation.ts'
import { useWords } from '#app/_words/use-words.ts'
import { defaultTheme } from '#flow/theme/theme.ts'
import { words } from '#flow/words.ts'
import { useDocument } from '../_editor/editor-context.tsx'
import type { EditorServices } from '../_editor/services.ts'

/** The chat that visitors get over the interpreter in this browser. Beside each bubble, the way back to it. */
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
  const said = useWords(chatWords)
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
  const beside = useCallback(
    ({ seq, role }: Message): ReactNode => {
      const { turns } = simulation.view()
      const kept = turnsUpTo(turns, seq)
      if (kept >= turns.length) return null
      const label = role === 'contact' ? said.again : said.back
      return (
        <button
          type="button"
          className="rewind"
          title={label}
          aria-label={label}
          onClick={() => simulation.backTo(kept)}
        >
          <Icon shape={rewindShape} />
        </button>
      )
    },
    [simulation, said],
  )
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
      beside={beside}
      css={rewindCss}
    />
  )
}

/** Undo-2 of Lucide (ISC). */
const rewindShape = 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11'

const rewindCss = `
.rewind { position: absolute; inset-block-start: 4px; inset-inline-end: 12px; display: grid; place-items: center; inline-size: 28px; block-size: 28px; padding: 0; border: 0; border-radius: 8px; background: none; color: var(--ink3); opacity: 0; cursor: pointer; }
.rewind svg { inline-size: 16px; block-size: 16px; }
.mine > .rewind { inset-inline: 0 auto; }
.line:hover > .rewind, .rewind:focus-visible { opacity: 1; }
.rewind:hover { color: var(--ink1); background: var(--bubble); }
.bubble > time { display: none; }
@media (hover: none) { .rewind { opacity: 1; } }
`

const chatWords = words({
  en: { back: 'Go back to here', again: 'Answer this again' },
  fr: { back: 'Revenir ici', again: 'Répondre à nouveau' },
})
