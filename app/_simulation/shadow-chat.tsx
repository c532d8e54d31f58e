'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ChatProps } from '#app/_chat/chat.tsx'
import { Chat } from '#app/_chat/chat.tsx'
import { chatCss } from '#app/_chat/chat-css.ts'
import type { FlowDocument } from '#flow/document.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'

/** The chat in a shadow root, as the widget has it: the studio's styles do not reach it. Give its place a height. */
export function ShadowChat({
  theme,
  css = '',
  ...props
}: Omit<ChatProps, 'theme'> & {
  theme: ChatTheme
  /** For what stands beside bubbles. */
  css?: string
}) {
  const host = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<CSSStyleSheet | null>(null)
  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!shadow) return
    const made = new CSSStyleSheet()
    shadow.adoptedStyleSheets = [made]
    setSheet(made)
  }, [])
  // Before the chat's own effects, which measure what it looks like.
  useLayoutEffect(() => sheet?.replaceSync(themeCss(theme) + chatCss + css), [sheet, theme, css])
  const root = host.current?.shadowRoot
  return (
    <div ref={host} className="h-full">
      {sheet && root ? createPortal(<Chat {...props} theme={theme} />, root) : null}
    </div>
  )
}

/** The interrupts that the chat's header offers by a button. */
export function headerButtons(document: FlowDocument): string[] {
  return Object.values(document.flows).flatMap(({ interrupt }) => (interrupt?.button ? [interrupt.name] : []))
}
