import { useState } from 'react'
import { fileSize } from '#app/_chat/file-size.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { fileShape } from '#app/_chat/icon-shapes.ts'
import { mediaCss } from '#app/_chat/media-css.ts'
import { wears } from '#app/_chat/wears.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

type Props = {
  /** image, video, audio, or anything else for a file to open. */
  kind: string
  url: string
  /** What it is called, or shows; may be ''. */
  name: string
  /** In bytes. */
  size: number | undefined
  words: ChatWords
  locale: string
}

/** What a message holds besides text: a picture, a film, a sound, a file. */
export function Media({ kind, url, name, size, words, locale }: Props) {
  const [broken, setBroken] = useState(false)
  const put = wears(mediaCss)
  const said = words.parts.media
  if (kind === 'image' && url) {
    if (broken) return <p>{name || said.picture}</p>
    return (
      <a ref={put} className="media" href={url} target="_blank" rel="noopener noreferrer">
        <img
          src={url}
          alt={name || said.picture}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      </a>
    )
  }
  if (url && (kind === 'video' || kind === 'audio')) {
    const Player = kind
    return (
      <Player
        ref={put}
        className={kind === 'video' ? 'media' : undefined}
        src={url}
        controls
        playsInline
        preload="metadata"
        aria-label={name || undefined}
      />
    )
  }
  return (
    // While it is on its way it has no address: not a link yet.
    <a ref={put} className="file" href={url || undefined} target="_blank" rel="noopener noreferrer">
      <Icon shape={fileShape} />
      <span className="filename">
        {name || said.download}
        {size !== undefined && <small>{fileSize(size, locale)}</small>}
      </span>
    </a>
  )
}
