import { useRef, useState } from 'react'
import { Avatar } from '#app/_chat/avatar.tsx'
import { ChatMenu } from '#app/_chat/chat-menu.tsx'
import type { Signal } from '#app/_chat/contract.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { closeShape, humanShape, moreShape } from '#app/_chat/icon-shapes.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

export type HeaderProps = {
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
export function ChatHeader(props: HeaderProps) {
  const { title, picture, status, offers, languages, words, enabled, signal, close } = props
  const hasMenu = languages.length > 1 || offers.includes('restart') || offers.includes('data')
  return (
    <div className="head">
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
    </div>
  )
}

/** The rest is behind a button. */
function Menu(props: HeaderProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { more } = props.words

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened.
    <div
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
        aria-label={more}
        title={more}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon shape={moreShape} />
      </button>
      {open && (
        <ChatMenu
          {...props}
          leave={() => setOpen(false)}
          signal={(chosen) => {
            setOpen(false)
            button.current?.focus()
            props.signal(chosen)
          }}
        />
      )}
    </div>
  )
}
