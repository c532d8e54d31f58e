import { useState } from 'react'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import type { Message } from '#app/_chat/contract.ts'
import { fileSize } from '#app/_chat/file-size.ts'
import { Icon } from '#app/_chat/icon.tsx'
import { fileShape } from '#app/_chat/icon-shapes.ts'
import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'

type Props = { message: Message; words: ChatWords; locale: string }

/** What one message holds. Text of the bot and of agents is Markdown; the visitor's is as they typed it. */
export function Bubble({ message, words, locale }: Props) {
  const { type, role, text, file, alt } = message
  const url = safeAddress(file?.url ?? message.url)
  const kind = file?.type.startsWith('image/') ? 'image' : file ? 'file' : type
  const name = file?.name ?? message.name
  if (kind === 'image' && url) return <Picture url={url} alt={alt ?? name ?? words.picture} />
  if (kind === 'video' && url) {
    return (
      <video className="media" src={url} controls playsInline preload="metadata" aria-label={alt ?? name} />
    )
  }
  if (kind === 'audio' && url) return <audio src={url} controls preload="metadata" aria-label={alt ?? name} />
  if (kind === 'file' || (kind !== 'text' && url)) {
    return (
      <Attachment url={url} name={name ?? alt ?? words.download} size={file && fileSize(file.size, locale)} />
    )
  }
  if (role !== 'contact') return <MarkdownText text={text ?? alt ?? ''} />
  return <p className="said">{shownDate(text, locale) ?? (text?.trim() ? text : words.none)}</p>
}

function Picture({ url, alt }: { url: string; alt: string }) {
  const [broken, setBroken] = useState(false)
  if (broken) return <p>{alt}</p>
  return (
    <a className="media" href={url} target="_blank" rel="noopener noreferrer">
      <img
        src={url}
        alt={alt}
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setBroken(true)}
      />
    </a>
  )
}

function Attachment({ url, name, size }: { url: string; name: string; size: string | undefined }) {
  const inside = (
    <>
      <Icon shape={fileShape} />
      <span className="filename">
        {name}
        {size && <small>{size}</small>}
      </span>
    </>
  )
  return url ? (
    <a className="file" href={url} target="_blank" rel="noopener noreferrer">
      {inside}
    </a>
  ) : (
    <span className="file">{inside}</span>
  )
}

/** A day chosen in the calendar travels as 2026-11-22 and is read as 22 November 2026. */
function shownDate(text: string | undefined, locale: string): string | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(`${text}T12:00:00Z`)
  if (Number.isNaN(day.getTime())) return null
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
