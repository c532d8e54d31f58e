import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { optionsTold } from '#app/_chat/answering.ts'
import { Avatar } from '#app/_chat/avatar.tsx'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { ChatHeader } from '#app/_chat/chat-header.tsx'
import type { ChatState } from '#app/_chat/chat-state.ts'
import { ChatBanner, ChatOver, chatStatus } from '#app/_chat/chat-status.tsx'
import { Composer } from '#app/_chat/composer.tsx'
import type { Message, Signal } from '#app/_chat/contract.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { downShape } from '#app/_chat/icon-shapes.ts'
import { regionalLocale } from '#app/_chat/regional-locale.ts'
import { transcriptLines } from '#app/_chat/transcript-lines.ts'
import { TranscriptView } from '#app/_chat/transcript-view.tsx'
import { useChatWords } from '#app/_chat/use-chat-words.ts'
import { useEngine } from '#app/_chat/use-engine.ts'
import { useFollow } from '#app/_chat/use-follow.ts'
import { useRhythm } from '#app/_chat/use-rhythm.ts'
import { wayToAnswer } from '#app/_chat/way-to-answer.ts'
import { directionOf } from '#flow/chat-words/direction.ts'
import type { Answer } from '#flow/run/event.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'

export type ChatProps = {
  engine: ChatEngine
  name: string
  theme: Pick<ChatTheme, 'avatar'>
  /** Languages to choose from, BCP 47. */
  languages: readonly string[]
  /** Interrupts that the header offers: human, restart, data. */
  header: readonly string[]
  /** The language until the conversation has one. */
  locale: string
  /** `page` fills a window and keeps a readable width. */
  layout?: 'panel' | 'page'
  /** Is it open? Conversation and stream begin then; the stream pauses when it is not. */
  open?: boolean
  /** Take the focus when it opens, where that brings no keyboard up over the page. */
  focus?: boolean
  /** False: everything is shown at once. */
  rhythm?: boolean
  /** What stands beside each bubble. */
  beside?: ((message: Message) => ReactNode) | undefined
  close?: (() => void) | undefined
}

/**
 * A conversation with a bot, and with the people behind it: transcript, ways to answer, composer, header. Needs the style sheets
 * `chatCss` and `themeCss(theme)` in the shadow root, or document, around it.
 */
export function Chat(props: ChatProps) {
  const {
    engine,
    name,
    theme,
    header,
    languages,
    layout = 'panel',
    open = true,
    focus = false,
    close,
  } = props
  const state = useEngine(engine, open)
  const { transcript, phase } = state
  const [hurry, setHurry] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement | HTMLInputElement>(null)
  const draft = useRef('')
  const { below, toEnd } = useFollow(scroller)

  const conversation = transcript.conversation
  const locale = conversation?.locale ?? props.locale
  const place = useMemo(() => regionalLocale(locale), [locale])
  const words = useChatWords(locale)
  const { shown, writing } = useRhythm(transcript.messages, {
    upTo: transcript.history,
    hurry,
    off: props.rhythm === false,
  })
  const lines = useMemo(() => transcriptLines(shown, transcript), [shown, transcript])
  const past = lines.filter(({ message }) => message.seq > 0 && message.seq <= transcript.history).length
  const ended = conversation?.status === 'ended'
  // Said once the last bubbles stand there.
  const over = (ended && !writing) || phase === 'refused'
  const input = writing || ended || isAnswered(transcript) ? null : transcript.input
  const Way = input && wayToAnswer(input)
  const waits = writing || isWorking(state)

  function focusField(withKeys = matchMedia('(pointer: fine)').matches) {
    const target = withKeys && field.current
    ;(target || root.current)?.focus({ preventScroll: true })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening it moves the focus.
  useEffect(() => {
    if (open && focus) focusField()
  }, [open, focus])

  // Whoever stood in what is gone now (another kind of question brings another field) goes on in what came for it.
  const within = ':focus-within'
  const wasWithin = root.current?.matches(within)
  const wasWriting = field.current?.matches(within)
  useEffect(() => {
    if (wasWithin && !root.current?.matches(within)) focusField(wasWriting || undefined)
  })

  function give(answer: Answer, text: string) {
    setHurry(hurry + 1)
    engine.say(answer, { type: 'text', text })
    toEnd()
    focusField()
  }
  function giveFile(file: File) {
    engine.sendFile(file)
    toEnd()
    focusField()
  }

  const transcriptOf = (part: typeof lines) => (
    <TranscriptView
      {...{ lines: part, name, words, locale: place }}
      picture={theme.avatar}
      retry={engine.retry}
      drop={engine.drop}
      beside={props.beside}
    />
  )

  return (
    <div
      ref={root}
      className={layout === 'page' ? 'chat page' : 'chat'}
      lang={locale}
      dir={directionOf(locale)}
      tabIndex={-1}
    >
      <ChatHeader
        {...{ title: name, picture: theme.avatar, languages, locale, words }}
        status={chatStatus(state, words)}
        offers={header}
        enabled={phase === 'ready' && !ended}
        signal={(signal: Signal) => void engine.signal(signal)}
        close={close ?? null}
      />
      <ChatBanner state={state} words={words} />
      <div className="scroll" ref={scroller}>
        <div className="column">
          <div role="log" aria-label={words.conversation}>
            {/* What was there before is not read out. */}
            <div aria-live="off">{transcriptOf(lines.slice(0, past))}</div>
            {transcriptOf(lines.slice(past))}
            {input?.options && <p className="unseen">{optionsTold(words, input.options.length)}</p>}
          </div>
          {waits && (
            <div className="line theirs last waits" aria-hidden="true">
              <Avatar
                picture={transcript.typing ? '' : theme.avatar}
                name={(transcript.typing && (transcript.typing.name ?? conversation?.agent?.name)) || name}
              />
              <span className="bubble dots">
                <i />
                <i />
                <i />
              </span>
            </div>
          )}
          {Way && <Way key={input.id} {...{ input, words, locale: place, give, giveFile }} />}
        </div>
      </div>
      <div className="foot">
        {below && (
          <button type="button" className="below" onClick={toEnd}>
            <Icon shape={downShape} />
            {words.below}
          </button>
        )}
        {over ? (
          <ChatOver state={state} words={words} engine={engine} />
        ) : (
          <Composer
            {...{ input, words, field, draft }}
            returned={transcript.returned}
            taken={engine.taken}
            typing={engine.typing}
            send={(text) => give({ text }, text)}
            attach={input?.type === 'file' || conversation?.status === 'human' ? giveFile : null}
          />
        )}
      </div>
    </div>
  )
}

/** The present question has its answer, which is on its way. */
function isAnswered({ outgoing, input }: ChatState['transcript']): boolean {
  return outgoing.some(({ state, inputId }) => state !== 'failed' && inputId === input?.id)
}

/** Is something coming that is worth waiting for? A bot that waits until tomorrow is not writing. */
function isWorking({ phase, transcript: { outgoing, conversation, typing } }: ChatState): boolean {
  if (typing || phase === 'starting') return true
  if (conversation?.status !== 'active') return false
  if (outgoing.some(({ state }) => state === 'sending')) return true
  return conversation.pending?.reason === 'effect'
}
