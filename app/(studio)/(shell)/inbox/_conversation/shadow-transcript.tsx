'use client'

import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { chatCss } from '#app/_chat/chat-css.ts'
import { useTheme } from '#app/_ui/use-theme.ts'
import { foldCss } from '#app/(studio)/_transcript/folded-bubble.tsx'
import { defaultTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'

/** A place with the chat's own style sheets, in the studio's colours: what is inside looks as visitors see it. */
export function ShadowTranscript({ children }: { children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  const [theme] = useTheme()
  const css = useMemo(() => {
    const scheme = theme === 'system' ? 'auto' : theme
    return themeCss({ ...defaultTheme, scheme, font: 'site', radius: 14 }) + chatCss + foldCss + inboxCss
  }, [theme])
  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' }) ?? null
    if (!shadow) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
    setRoot(shadow)
  }, [css])
  return (
    <div ref={host} className="h-full">
      {root ? createPortal(children, root) : null}
    </div>
  )
}

// The team is on one side: the agents' own bubbles are filled, the bot's are quiet, notes look like what they are.
const inboxCss = `
:host { font-size: 14px; line-height: 20px; }
.chat { background: transparent; }
.column { max-inline-size: 760px; margin-inline: auto; padding: 20px 24px 8px; }
.mine { padding-inline-start: 15%; }
.theirs { padding-inline-end: 15%; }
.mine.bot > .bubble { background: transparent; color: var(--ink1); box-shadow: inset 0 0 0 1px var(--line); }
.mine.agent > .bubble { background: var(--accent); color: var(--onAccent); }
.note > .bubble { background: var(--warnSoft); color: var(--warn); }
.speaker { padding-inline: 4px; }
.notice { margin-block: 4px 16px; }
.notice::first-letter { text-transform: none; }
.earlier { display: block; margin: 0 auto 20px; padding: 6px 12px; border-radius: 8px; font-size: 13px; color: var(--ink2); box-shadow: inset 0 0 0 1px var(--line); }
.seen { margin: -10px 0 12px; font-size: 11px; color: var(--ink3); text-align: end; }
@media (max-width: 480px) { .column { padding-inline: 14px; } .theirs { padding-inline-end: 8%; } .mine { padding-inline-start: 8%; } }
`
