'use client'

import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { chatCss } from '#app/_chat/chat-css.ts'
import { regionalLocale } from '#app/_chat/regional-locale.ts'
import { transcriptLines } from '#app/_chat/transcript-lines.ts'
import { TranscriptView } from '#app/_chat/transcript-view.tsx'
import { useChatWords } from '#app/_chat/use-chat-words.ts'
import { useWords } from '#app/_words/use-words.ts'
import { FoldedBubble, foldCss } from '#app/(studio)/_transcript/folded-bubble.tsx'
import { directionOf } from '#flow/chat-words/direction.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { themeCss } from '#flow/theme/theme-css.ts'
import { useBot } from '../_bot/bot-context.ts'
import { conversationWords } from './conversation-words.ts'
import { noteOf } from './note-of.ts'
import type { Transcript, Turn } from './turns-of.ts'

const nobodyWaits = { outgoing: [], keys: {} }

/** What was said, as the visitor saw it; a turn that is chosen shows its way on the canvas. */
export function TranscriptColumn({
  transcript,
  turns,
  chosen,
  onChoose,
}: {
  transcript: Transcript
  turns: readonly Turn[]
  chosen: number | null
  onChoose: (seq: number | null) => void
}) {
  const { bot } = useBot()
  const host = useRef<HTMLDivElement>(null)
  const [root, setRoot] = useState<ShadowRoot | null>(null)
  useEffect(() => {
    const shadow = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!shadow) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(themeCss(readTheme(bot.theme)) + chatCss + foldCss + turnCss)
    shadow.adoptedStyleSheets = [sheet]
    setRoot(shadow)
  }, [bot.theme])
  return (
    <div ref={host} className="h-full">
      {root
        ? createPortal(
            <Said transcript={transcript} turns={turns} chosen={chosen} onChoose={onChoose} root={root} />,
            root,
          )
        : null}
    </div>
  )
}

function Said({
  transcript,
  turns,
  chosen,
  onChoose,
  root,
}: Parameters<typeof TranscriptColumn>[0] & { root: ShadowRoot }) {
  const said = useWords(conversationWords)
  const { bot } = useBot()
  const { locale } = transcript.conversation
  const words = useChatWords(locale)
  const lines = transcriptLines(transcript.messages, nobodyWaits)
  const theme = readTheme(bot.theme)
  useEffect(() => {
    if (chosen !== null) root.querySelector(`[data-turn="${chosen}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, root])
  const toggle = (seq: number) => onChoose(chosen === seq ? null : seq)
  return (
    <div className="chat" lang={locale} dir={directionOf(locale)}>
      <div className="scroll">
        <div className="column" role="log" aria-label={said.transcript}>
          {turns.map((turn) => {
            const own = lines.filter(({ message }) => turn.messages.some(({ seq }) => seq === message.seq))
            const notes = [...(own.length === 0 ? [turn.cause] : []), ...turn.notes]
            const walks = turn.cause.path.length > 0
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: a wide place to click; the button in it is for everybody.
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
              <div
                key={turn.seq}
                data-turn={turn.seq}
                className={chosen === turn.seq ? 'turn chosen' : walks ? 'turn walks' : 'turn'}
                onClick={(event) => {
                  if (walks && !(event.target as Element).closest('a, button')) toggle(turn.seq)
                }}
              >
                <TranscriptView
                  lines={own}
                  name={bot.name}
                  picture={theme.avatar}
                  words={words}
                  locale={regionalLocale(locale)}
                  draw={FoldedBubble}
                />
                {walks ? (
                  <button
                    type="button"
                    className="show"
                    aria-pressed={chosen === turn.seq}
                    aria-label={said.showStep(turn.messages.map(({ text }) => text ?? '').join(' '))}
                    onClick={() => toggle(turn.seq)}
                  />
                ) : null}
                {notes.map((note) => {
                  const text = noteOf(note, said)
                  return text ? (
                    <p key={note.seq} className={`note ${note.kind}`}>
                      {text}
                    </p>
                  ) : null
                })}
              </div>
            )
          })}
          {turns.length === 0 ? <p className="note">{said.silent}</p> : null}
          {transcript.isCut ? <p className="note">{said.cut}</p> : null}
        </div>
      </div>
    </div>
  )
}

const turnCss = `
.turn { position: relative; margin-inline: -10px; padding: 6px 10px 1px; border-radius: 14px; transition: background-color .12s, box-shadow .12s; }
.turn.walks, .turn.chosen { cursor: pointer; }
.turn.walks:hover { background: color-mix(in srgb, var(--accent) 6%, transparent); }
.turn.chosen { background: color-mix(in srgb, var(--accent) 10%, transparent); box-shadow: inset 0 0 0 1.5px var(--accentEdge); }
.show { position: absolute; inset-block-start: 6px; inset-inline-end: 6px; width: 20px; height: 20px; padding: 0; border: 5px solid transparent; border-radius: 50%; background: var(--accent) content-box; opacity: 0; cursor: pointer; transition: opacity .12s; }
.turn:hover .show, .turn.chosen .show, .show:focus-visible { opacity: 1; }
.line { animation: none; }
.note { margin-block: 2px 12px; text-align: center; font-size: 12px; line-height: 16px; color: var(--ink3); }
.note.track { color: var(--accentInk); font-weight: 600; }
.note.problem { color: var(--danger); }
`
