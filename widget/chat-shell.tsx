import { useEffect, useRef } from 'react'
import { Chat } from '#app/_chat/chat.tsx'
import type { ChatEngine } from '#app/_chat/chat-engine.ts'
import type { MountOptions } from '#widget/mount-chat.tsx'
import type { WidgetMode } from '#widget/widget-options.ts'

type Props = Pick<MountOptions, 'face' | 'locale' | 'close'> & {
  mode: WidgetMode
  engine: ChatEngine
  open: boolean
}

/** A window of this width and less is a phone's: the chat takes all of it. */
const phone = '(max-width: 480px)'

/** The frame around the chat: a panel, a modal dialog, or nothing at all. Escape closes what can be closed. */
export function ChatShell({ engine, open, mode, face, locale, close }: Props) {
  const name = face.words[locale]?.name ?? ''
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

  // A modal dialog is hidden by the browser, and closed by it when Escape is pressed.
  const isModal = mode === 'popup'
  const Frame = isModal ? 'dialog' : 'div'
  return (
    <Frame
      ref={panel}
      className="frame"
      hidden={!(open || isModal)}
      role={mode === 'page' ? 'main' : floats ? 'dialog' : undefined}
      aria-label={floats ? name : undefined}
      onClose={() => open && close()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && mode === 'bubble') close()
      }}
    >
      <Chat
        {...{ engine, locale, open, name }}
        languages={Object.keys(face.words)}
        header={face.header}
        theme={{ avatar: face.avatar ?? '' }}
        layout={mode === 'page' ? 'page' : 'panel'}
        focus={mode !== 'inline'}
        close={floats ? close : undefined}
      />
    </Frame>
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
