import { useState } from 'react'
import { chatLocale } from '#app/_chat/chat-locale.ts'
import { fileSize } from '#app/_chat/file-size.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { fileShape } from '#app/_chat/icon-shapes.ts'
import { mediaCss } from '#app/_chat/media-css.ts'
import { wears } from '#app/_chat/wears.ts'
import { words } from '#flow/words.ts'

type Props = {
  /** image, video, audio, or anything else for a file to open. */
  kind: string
  url: string
  /** What it is called, or shows; may be ''. */
  name: string
  /** In bytes. */
  size: number | undefined
  locale: string
}

/** What a message holds besides text: a picture, a film, a sound, a file. */
export function Media({ kind, url, name, size, locale }: Props) {
  const [broken, setBroken] = useState(false)
  const put = wears(mediaCss)
  const said = mediaWords[chatLocale(locale)]
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
  if (kind === 'video' && url) {
    return (
      <video
        ref={put}
        className="media"
        src={url}
        controls
        playsInline
        preload="metadata"
        aria-label={name || undefined}
      />
    )
  }
  if (kind === 'audio' && url) {
    return <audio ref={put} src={url} controls preload="metadata" aria-label={name || undefined} />
  }
  const inside = (
    <>
      <Icon shape={fileShape} />
      <span className="filename">
        {name || said.download}
        {size !== undefined && <small>{fileSize(size, locale)}</small>}
      </span>
    </>
  )
  return url ? (
    <a ref={put} className="file" href={url} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  ) : (
    <span ref={put} className="file">
      {inside}
    </span>
  )
}

const mediaWords = words({
  en: { picture: 'Picture', download: 'Download' },
  fr: { picture: 'Image', download: 'Télécharger' },
})
