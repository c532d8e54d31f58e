'use client'

import { Paperclip, Send, StickyNote, TextQuote } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { SegmentedControl } from '#app/_ui/segmented-control.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { CannedList } from '../_replies/canned-list.tsx'
import { CannedReplies } from '../_replies/canned-replies.tsx'
import { useCannedPicker } from '../_replies/use-canned-picker.ts'
import { conversationWords } from './conversation-words.ts'
import { OverNotice } from './over-notice.tsx'
import { keepDraft, readDraft } from './reply-drafts.ts'
import type { Head, Opened } from './use-conversation.ts'
import type { Saying } from './use-saying.ts'

type Mode = 'reply' | 'note'
type Props = {
  about: { workspace: string; conversation: string }
  conversation: Opened
  head: Head
  isMine: boolean
  saying: Saying
}

/** The visitor is told at most this often that somebody is writing, in ms. */
const typingEvery = 3000
const largestFile = 10 * 1024 * 1024
/** Characters that are sent at once; from `nearly` on they are counted before one's eyes. */
const longest = 10_000
const nearly = 9000

/** Where an agent answers, or notes something for the team. What is written is kept in this browser until it is sent. */
export function ReplyComposer({ about, conversation, head, isMine, saying }: Props) {
  const said = useWords(conversationWords)
  const say = useProblemWords()
  const { number } = useFormats()
  const { person } = useSession()
  const limitId = useId()
  const client = useApiClient()
  const { conversation: id } = about
  const [wanted, setWanted] = useState<Mode>('reply')
  const mode: Mode = isMine ? wanted : 'note'
  const [text, setText] = useState('')
  const [caret, setCaret] = useState(0)
  /** Where the caret was put, and not moved to by hand. */
  const [placed, setPlaced] = useState<{ caret: number } | null>(null)
  const [managing, setManaging] = useState(false)
  const [noting, setNoting] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const lastTyping = useRef(0)
  const around = useMemo(
    () => ({
      contact: conversation.contact,
      collected: conversation.collected,
      agent: person.name,
      bot: conversation.bot.name,
      locale: conversation.locale,
    }),
    [conversation, person.name],
  )
  const canned = useCannedPicker(mode === 'reply' ? { text, caret } : null, around, writeAt)

  useEffect(() => {
    const kept = readDraft(id, mode)
    setText(kept)
    setCaret(kept.length)
  }, [id, mode])
  useLayoutEffect(() => {
    if (!placed) return
    area.current?.focus()
    area.current?.setSelectionRange(placed.caret, placed.caret)
  }, [placed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows what is written.
  useEffect(() => {
    const field = area.current
    if (!field) return
    field.style.height = 'auto'
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`
  }, [text])

  function write(next: string) {
    setText(next)
    keepDraft(id, mode, next)
    if (mode !== 'reply' || next.trim() === '' || Date.now() - lastTyping.current < typingEvery) return
    lastTyping.current = Date.now()
    void client.inbox.typing.mutate(about).catch(() => undefined)
  }

  function writeAt(next: { text: string; caret: number }) {
    write(next.text)
    setCaret(next.caret)
    setPlaced({ caret: next.caret })
  }

  // Nothing is cut off in silence: it stays, also when the page is left, until it is shorter.
  const isLong = text.length > longest

  async function submit() {
    const words = text.trim()
    if (words === '' || isLong || noting) return
    if (mode === 'reply') {
      saying.say(words)
      lastTyping.current = 0
      write('')
      return
    }
    setNoting(true)
    try {
      await client.inbox.note.mutate({ ...about, text: words })
      // Meanwhile they may have gone on to a reply, or written more: that stays.
      if (readDraft(id, 'note').trim() === words) keepDraft(id, 'note', '')
      setText((now) => (now.trim() === words ? '' : now))
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
    } finally {
      setNoting(false)
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (canned.onKeyDown(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void submit()
  }

  function attach(file: File) {
    if (file.size > largestFile) showToast({ tone: 'warning', title: said.tooLarge })
    else if (file.size === 0) showToast({ tone: 'warning', title: said.emptyFile })
    else saying.sendFile(file)
  }

  const note = mode === 'note'
  return (
    <footer className="relative flex-none px-3 pb-3 md:px-6 md:pb-4">
      <div className="mx-auto max-w-[712px]">
        {canned.open ? <CannedList {...canned} onManage={() => setManaging(true)} /> : null}
        {head.status === 'ended' ? (
          <OverNotice contact={conversation.contact} bot={conversation.bot} />
        ) : isMine ? null : (
          <p className="px-1 pb-2 text-12 text-ink-3">{said.takeFirst}</p>
        )}
        {isLong ? (
          <p id={limitId} role="alert" className="px-1 pb-2 text-12 text-danger-ink">
            {said.tooLong}
          </p>
        ) : null}
        <div
          className={classes(
            'rounded-card border border-line-strong bg-surface transition-colors focus-within:border-accent-ring',
            note && 'bg-warning-soft',
          )}
        >
          <textarea
            ref={area}
            rows={2}
            value={text}
            aria-invalid={isLong}
            aria-describedby={isLong ? limitId : undefined}
            aria-label={note ? said.note : said.reply}
            placeholder={note ? said.noteHere : said.replyHere}
            aria-controls={canned.open ? canned.listId : undefined}
            aria-activedescendant={canned.active}
            onChange={(event) => {
              write(event.currentTarget.value)
              setCaret(event.currentTarget.selectionEnd)
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
            onKeyDown={onKeyDown}
            className="block max-h-50 w-full resize-none bg-transparent px-3 pt-2.5 pb-1 text-15 outline-none placeholder:text-ink-3 md:text-13"
          />
          <div className="flex items-center gap-1 px-1.5 pb-1.5">
            {isMine ? (
              <SegmentedControl
                label={said.mode}
                size="sm"
                value={mode}
                onValueChange={setWanted}
                items={[
                  { value: 'reply', label: said.reply, icon: Send },
                  { value: 'note', label: said.note, icon: StickyNote },
                ]}
                className="me-1"
              />
            ) : null}
            {note ? null : (
              <>
                <IconButton
                  label={said.attach}
                  icon={Paperclip}
                  size="sm"
                  onClick={() => picker.current?.click()}
                />
                <input
                  ref={picker}
                  type="file"
                  hidden
                  aria-label={said.attach}
                  onChange={(event) => {
                    const [file] = event.currentTarget.files ?? []
                    if (file) attach(file)
                    event.currentTarget.value = ''
                  }}
                />
                <IconButton
                  label={said.replies}
                  icon={TextQuote}
                  size="sm"
                  onClick={() => writeAt(canned.offer({ text, caret }))}
                />
              </>
            )}
            <span className="grow" />
            {text.length > nearly ? (
              <span
                className={classes('px-1 text-12 tabular-nums', isLong ? 'text-danger-ink' : 'text-ink-3')}
              >
                {said.length(number(text.length), number(longest))}
              </span>
            ) : null}
            <Button
              variant={note ? 'secondary' : 'primary'}
              size="sm"
              loading={noting}
              disabled={text.trim() === '' || isLong}
              focusableWhenDisabled
              onClick={() => void submit()}
            >
              {note ? said.addNote : said.send}
            </Button>
          </div>
        </div>
      </div>
      <CannedReplies open={managing} onOpenChange={setManaging} />
    </footer>
  )
}
