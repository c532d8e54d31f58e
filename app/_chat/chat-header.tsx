import { useEffect, useId, useRef, useState } from 'react'
import { Avatar } from '#app/_chat/avatar.tsx'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import type { Signal } from '#app/_chat/contract.ts'
import { Icon } from '#app/_chat/icon.tsx'
import {
  closeShape,
  dataShape,
  humanShape,
  languageShape,
  moreShape,
  restartShape,
} from '#app/_chat/icon-shapes.ts'

type Props = {
  title: string
  picture: string
  status: string
  /** Interrupts that the bot offers by a button. */
  offers: readonly string[]
  languages: readonly string[]
  locale: string
  words: ChatWords
  /** False when there is no conversation to do it to. */
  enabled: boolean
  signal(signal: Signal): void
  close: (() => void) | null
}

/** Who speaks and how it stands; the way to a human, in sight; behind one button the rest. */
export function ChatHeader(props: Props) {
  const { title, picture, status, offers, languages, words, enabled, signal, close } = props
  const hasMenu = languages.length > 1 || offers.includes('restart') || offers.includes('data')
  return (
    <header className="head">
      <Avatar picture={picture} name={title} />
      <div className="who">
        <h2>{title}</h2>
        <p>{status}</p>
      </div>
      {enabled && offers.includes('human') && (
        <button
          type="button"
          className="tool"
          aria-label={words.human}
          title={words.human}
          onClick={() => signal({ human: true })}
        >
          <Icon shape={humanShape} />
        </button>
      )}
      {enabled && hasMenu && <Menu {...props} />}
      {close && (
        <button type="button" className="tool" aria-label={words.close} title={words.close} onClick={close}>
          <Icon shape={closeShape} />
        </button>
      )}
    </header>
  )
}

function Menu({ offers, languages, locale, words, signal }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      const inside = event.composedPath()
      if (!menu.current || !inside.includes(menu.current)) setOpen(false)
    }
    addEventListener('pointerdown', leave)
    addEventListener('focusin', leave)
    return () => {
      removeEventListener('pointerdown', leave)
      removeEventListener('focusin', leave)
    }
  }, [open])

  function choose(chosen: Signal) {
    setOpen(false)
    button.current?.focus()
    signal(chosen)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened.
    <div
      ref={menu}
      className="menu-place"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className="tool"
        aria-label={words.more}
        title={words.more}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon shape={moreShape} />
      </button>
      <div id={id} className="menu" hidden={!open}>
        {offers.includes('restart') && (
          <button type="button" onClick={() => choose({ restart: true })}>
            <Icon shape={restartShape} />
            {words.restart}
          </button>
        )}
        {offers.includes('data') && (
          <button type="button" onClick={() => choose({ interrupt: 'data' })}>
            <Icon shape={dataShape} />
            {words.data}
          </button>
        )}
        {languages.length > 1 && (
          <label>
            <Icon shape={languageShape} />
            <span className="unseen">{words.language}</span>
            <select
              value={languages.includes(locale) ? locale : ''}
              onChange={(event) => choose({ locale: event.currentTarget.value })}
            >
              {languages.map((language) => (
                <option key={language} value={language} lang={language}>
                  {nameOf(language)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  )
}

/** What a language calls itself: "Français", "العربية". */
function nameOf(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
