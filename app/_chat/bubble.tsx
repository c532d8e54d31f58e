import type { Message } from '#app/_chat/contract.ts'
import { MarkdownText } from '#app/_chat/markdown-text.tsx'
import { Media } from '#app/_chat/media.tsx'
import { safeAddress } from '#app/_chat/safe-address.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'

type Props = { message: Message; words: ChatWords; locale: string }

/** What one message holds. Text of the bot and of agents is Markdown; the visitor's is as they typed it. */
export function Bubble({ message, words, locale }: Props) {
  const { type, role, text, file, alt } = message
  const url = safeAddress(file?.url ?? message.url)
  const kind = file ? (file.type.startsWith('image/') && file.url ? 'image' : 'file') : type
  if (kind === 'file' || (kind !== 'text' && url)) {
    const name = alt ?? file?.name ?? message.name ?? ''
    return <Media {...{ kind, url, name, words, locale }} size={file?.size} />
  }
  if (role !== 'contact') return <MarkdownText text={text ?? alt ?? ''} blocks={message.blocks} />
  return <p className="said">{shownDate(text, locale) ?? (text?.trim() ? text : words.none)}</p>
}

/** A day that was picked travels as 2026-11-22 and is read as 22 November 2026. */
function shownDate(text: string | undefined, locale: string): string | null {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(text)
  if (Number.isNaN(day.getTime())) return null
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
}
