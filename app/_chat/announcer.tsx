import { useEffect, useRef, useState } from 'react'
import type { ChatWords } from '#app/_chat/chat-words.ts'
import type { Message } from '#app/_chat/contract.ts'
import { toPlainText } from '#flow/text/markdown.ts'

type Props = { messages: readonly Message[]; upTo: number; options: number; name: string; words: ChatWords }

/**
 * Reads new messages of the bot and of agents to who listens: each once, when it is shown, and then how many answers there are to
 * choose from. The visitor's own are not read back to them, nor what was there before (`upTo`).
 */
export function Announcer({ messages, upTo, options, name, words }: Props) {
  const [said, say] = useState<{ key: number; text: string }[]>([])
  const read = useRef(upTo)

  useEffect(() => {
    const from = Math.max(read.current, upTo)
    const fresh = messages.filter(({ seq, role }) => seq > from && role !== 'contact')
    read.current = messages[messages.length - 1]?.seq ?? from
    if (fresh.length > 0)
      say(fresh.map((message) => ({ key: message.seq, text: spoken(message, name, words) })))
  }, [messages, upTo, name, words])

  return (
    <div className="unseen" aria-live="polite">
      {said.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
      {options > 0 && <p key={`options ${options}`}>{words.options(`${options}`)}</p>}
    </div>
  )
}

function spoken(
  { role, author, type, text, alt, name: file }: Message,
  name: string,
  words: ChatWords,
): string {
  const who = role === 'agent' ? (author ?? words.agent) : name
  const what = text ? toPlainText(text) : (alt ?? file ?? (type === 'image' ? words.picture : words.download))
  return `${who}: ${what}`
}
