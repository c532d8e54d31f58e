import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useState } from 'react'
import { AttachButton } from '#app/_chat/attach-button.tsx'
import { Icon } from '#app/_chat/icon.tsx'
import { sendShape } from '#app/_chat/icon-shapes.ts'
import { wayToAnswer } from '#app/_chat/way-to-answer.ts'
import type { ChatWords } from '#flow/chat-words/chat-words.ts'
import type { Question } from '#flow/run/question.ts'

type Field = HTMLTextAreaElement | HTMLInputElement

type Props = {
  input: Question | null
  words: ChatWords
  /** Words that came too late and are given back. */
  returned: string
  taken(): void
  send(text: string): void
  typing(): void
  /** May files be sent just now? */
  attach: ((file: File) => void) | null
  field: RefObject<Field | null>
  /** What was typed and not sent, for the next composer when this one has to go. */
  draft: RefObject<string>
}

/** The longest text that is sent at once. */
const longest = 10_000

/**
 * Where the visitor types: always there, whatever is asked, so that any question can also be answered, or left, in words. It takes the
 * keyboard that fits the question, grows to five lines, and sends by Enter (Shift+Enter breaks the line).
 */
export function Composer({ input, words, returned, taken, send, typing, attach, field, draft }: Props) {
  const [text, setText] = useState(draft.current)
  draft.current = text
  const mode = input ? modes[input.type] : undefined

  useEffect(() => {
    if (!returned) return
    setText((typed) => (typed ? `${returned}\n${typed}` : returned))
    taken()
  }, [returned, taken])

  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows what is typed.
  useEffect(() => {
    const area = field.current
    if (area?.tagName !== 'TEXTAREA') return
    area.style.height = '0'
    // It has none as long as nobody sees it; and what is not typed, but shown in its place, is one line.
    area.style.height = text && area.scrollHeight ? `${area.scrollHeight}px` : ''
  }, [text, mode, field])

  // Nothing is cut off in silence: it stays until it is shorter.
  const isLong = text.length > longest

  function submit() {
    const said = text.trim()
    if (!said || isLong) return
    send(said)
    setText('')
  }

  function onKeyDown(event: KeyboardEvent<Field>) {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    submit()
  }

  const placeholder =
    input?.placeholder ||
    (mode && words[input?.type as 'email' | 'phone' | 'number']) ||
    (input && wayToAnswer(input) ? words.orWrite : words.write)
  const shared = {
    value: text,
    placeholder,
    'aria-label': placeholder,
    'aria-invalid': isLong,
    enterKeyHint: 'send' as const,
    onKeyDown,
    onInput: (event: { currentTarget: Field }) => {
      setText(event.currentTarget.value)
      typing()
    },
  }
  return (
    <>
      {isLong && (
        <p className="fate failed" role="alert">
          {words.tooLong}
        </p>
      )}
      <form
        className="composer"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {attach && <AttachButton words={words} give={attach} />}
        {mode ? (
          <input
            {...shared}
            ref={field as RefObject<HTMLInputElement>}
            type={mode === 'tel' ? mode : 'text'}
            inputMode={mode}
            autoComplete={mode === 'decimal' ? 'off' : mode}
            autoCapitalize="off"
            spellCheck="false"
          />
        ) : (
          <textarea {...shared} ref={field as RefObject<HTMLTextAreaElement>} rows={1} />
        )}
        {input?.unit && <span className="unit">{input.unit}</span>}
        <button type="submit" className="send" aria-label={words.send} aria-disabled={!text.trim() || isLong}>
          <Icon shape={sendShape} />
        </button>
      </form>
    </>
  )
}

/** Letters that are still being put together (Chinese, Japanese, accents) are no message yet. */
function isComposing(event: KeyboardEvent<Field>): boolean {
  // React wraps the browser's event, the widget hands it on.
  const native: { isComposing?: boolean } = event.nativeEvent ?? event
  return native.isComposing === true
}

/** The keyboards of questions whose answer is one line of a kind that browsers know. */
const modes: { [type: string]: 'email' | 'tel' | 'decimal' } = {
  email: 'email',
  phone: 'tel',
  number: 'decimal',
}
