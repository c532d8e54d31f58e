import { useEffect, useRef } from 'react'
import { Chat } from '#app/_chat/chat.tsx'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import { themeText } from '#flow/theme/theme.ts'
import type { MountOptions } from '#widget/mount-chat.tsx'

type Props = MountOptions & { engine: ChatEngine; open: boolean }

/** A window of this width and less is a phone's: the chat takes all of it. */
const phone = '(max-width: 480px)'

/** The frame around the chat: a panel, a modal dialog, or nothing at all. Escape closes what can be closed. */
export function ChatShell({ engine, open, mode, face, locale, close }: Props) {
  const name = themeText(face.theme.title, locale) || face.name
  const panel = useRef<HTMLDialogElement & HTMLDivElement>(null)
  const floats = mode === 'bubble' || mode === 'popup'

  useEffect(() => {
    if (mode !== 'popup') return
    if (open) panel.current?.showModal()
    else panel.current?.close()
  }, [open, mode])

  useEffect(() => {
    if (open && floats) return fitPhone(panel.current)
    return undefined
  }, [open, floats])

  const chat = (
    <Chat
      {...{ engine, locale, open, ...face, name }}
      layout={mode === 'page' ? 'page' : 'panel'}
      focus={mode !== 'inline'}
      close={floats ? close : undefined}
    />
  )
  if (mode === 'popup') {
    return (
      <dialog
        ref={panel}
        className="frame"
        aria-label={name}
        onCancel={(event) => {
          event.preventDefault()
          close()
        }}
      >
        {chat}
      </dialog>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the panel in the corner is a dialog, which Escape closes.
    <div
      ref={panel}
      className="frame"
      hidden={!open}
      {...(mode === 'page' && { role: 'main' })}
      {...(floats && { role: 'dialog', 'aria-label': name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && floats) close()
      }}
    >
      {chat}
    </div>
  )
}

/** On a phone: as high as what its keyboard leaves, and the page behind keeps still. Gives back how to undo it. */
function fitPhone(panel: HTMLElement | null): () => void {
  const view = window.visualViewport
  const { style } = document.documentElement
  const before = style.overflow
  const still = matchMedia(phone).matches
  const gone = new AbortController()
  const resize = () => {
    panel?.style.setProperty('--height', `${view?.height}px`)
    panel?.style.setProperty('--top', `${view?.offsetTop}px`)
  }
  if (still && view) {
    resize()
    style.overflow = 'hidden'
    view.addEventListener('resize', resize, gone)
    view.addEventListener('scroll', resize, gone)
  }
  return () => {
    gone.abort()
    if (still) style.overflow = before
  }
}
