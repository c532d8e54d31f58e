import { useEffect, useMemo, useRef, useState } from 'react'
import { Announcer } from '#app/_chat/announcer.tsx'
import { AnsweringArea } from '#app/_chat/answering.tsx'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { ChatHeader } from '#app/_chat/chat-header.tsx'
import type { ChatState } from '#app/_chat/chat-state.ts'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import { chatLocale, chatWords, directionOf } from '#app/_chat/chat-words.ts'
import { Composer } from '#app/_chat/composer.tsx'
import type { Signal } from '#app/_chat/contract.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { transcriptLines } from '#app/_chat/transcript-lines.ts'
import { TranscriptView } from '#app/_chat/transcript-view.tsx'
import { useEngine } from '#app/_chat/use-engine.ts'
import { useFollow } from '#app/_chat/use-follow.ts'
import { useRhythm } from '#app/_chat/use-rhythm.ts'
import type { Answer } from '#flow/run/event.ts'
import type { ChatTheme } from '#flow/theme/theme.ts'

export type ChatProps = {
  engine: ChatEngine
  name: string
  theme: ChatTheme
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
  const { below, toEnd } = useFollow(scroller)

  const conversation = transcript.conversation
  const locale = conversation?.locale ?? props.locale
  const words = chatWords[chatLocale(locale)]
  const { shown, writing } = useRhythm(transcript.messages, {
    upTo: transcript.history,
    hurry,
    off: props.rhythm === false,
  })
  const lines = useMemo(() => transcriptLines(shown, transcript), [shown, transcript])
  const ended = conversation?.status === 'ended'
  const input = writing || ended || isAnswered(transcript) ? null : transcript.input
  const waits = writing || isWorking(state)

  function focusField() {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus({ preventScroll: true })
    else root.current?.focus({ preventScroll: true })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening it moves the focus.
  useEffect(() => {
    if (open && focus) focusField()
  }, [open, focus])

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

  return (
    <div ref={root} className={`chat ${layout}`} lang={locale} dir={directionOf(locale)} tabIndex={-1}>
      <ChatHeader
        {...{ title: name, picture: theme.avatar, languages, locale, words }}
        status={statusLine(state, words)}
        offers={header}
        enabled={phase === 'ready' && !ended}
        signal={(signal: Signal) => void engine.signal(signal)}
        close={close ?? null}
      />
      <Banner state={state} words={words} />
      <div className="scroll" ref={scroller}>
        <div className="column">
          {/* Said by the announcer, once: a log would read confirmed messages twice. */}
          <div role="log" aria-live="off" aria-label={words.conversation}>
            <TranscriptView
              {...{ lines, name, words, locale }}
              picture={theme.avatar}
              retry={engine.retry}
              drop={engine.drop}
            />
          </div>
          {waits && (
            <div className="line theirs last waits" aria-hidden="true">
              <span className="bubble dots">
                <i />
                <i />
                <i />
              </span>
            </div>
          )}
          {input && <AnsweringArea key={input.id} {...{ input, words, locale, give, giveFile }} />}
        </div>
      </div>
      <div className="foot">
        {below && (
          <button type="button" className="below" onClick={toEnd}>
            <Icon name="down" />
            {words.below}
          </button>
        )}
        {ended || phase === 'refused' ? (
          <Over state={state} words={words} engine={engine} />
        ) : (
          <Composer
            {...{ input, words, field }}
            returned={transcript.returned}
            taken={engine.taken}
            typing={engine.typing}
            send={(text) => give({ text }, text)}
            attach={input?.type === 'file' || conversation?.status === 'human' ? giveFile : null}
          />
        )}
      </div>
      <Announcer
        {...{ name, words }}
        messages={shown}
        upTo={transcript.history}
        options={input?.options?.length ?? 0}
      />
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

function statusLine({ transcript: { conversation, typing }, phase }: ChatState, words: ChatWords): string {
  const { agent, waiting, status } = conversation ?? {}
  if (typing) return `${typing.name ?? agent?.name ?? words.agent} ${words.writing}`
  if (phase === 'starting') return words.connecting
  if (status !== 'human') return words.bot
  if (agent) return `${agent.name} ${words.joined}`
  return waiting ? words.place(`${waiting.place}`) : words.inQueue
}

function Banner({ state: { online, trouble, phase }, words }: { state: ChatState; words: ChatWords }) {
  const text = !online
    ? words.offline
    : phase === 'refused'
      ? ''
      : trouble === 'offline'
        ? words.trouble
        : trouble === 'busy'
          ? words.busy
          : ''
  return (
    <div role="status" className="banner" hidden={!text}>
      {text}
    </div>
  )
}

/** In the composer's place when there is nobody to write to. */
function Over({
  state: { phase, trouble },
  words,
  engine,
}: {
  state: ChatState
  words: ChatWords
  engine: ChatEngine
}) {
  const refused = phase === 'refused'
  const said = !refused
    ? trouble === 'gone'
      ? words.gone
      : words.ended
    : trouble === 'forbidden'
      ? words.forbidden
      : words.unavailable
  return (
    <div className="over">
      <p role="status">{said}</p>
      <button type="button" className="confirm" onClick={refused ? engine.open : engine.again}>
        {refused ? words.retry : words.again}
      </button>
    </div>
  )
}
