import { useState } from 'react'
import { fileSize } from '#app/_chat/file-size.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { fileShape } from '#app/_chat/icon-shapes.ts'
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
  if (kind === 'image' && url) {
    if (broken) return <p>{name || words.picture}</p>
    return (
      <a className="media" href={url} target="_blank" rel="noopener noreferrer">
        <img
          src={url}
          alt={name || words.picture}
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
    <a className="file" href={url || undefined} target="_blank" rel="noopener noreferrer">
      <Icon shape={fileShape} />
      <span className="filename">
        {name || words.download}
        {size !== undefined && <small>{fileSize(size, locale)}</small>}
      </span>
    </a>
  )
}
