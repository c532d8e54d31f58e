'use client'

import { Settings2 } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { classes } from '#app/_ui/classes.ts'
import { useWords } from '#app/_words/use-words.ts'
import { conversationWords } from '../_conversation/conversation-words.ts'
import { plainText } from '../_list/plain-text.ts'
import type { ReadyReply } from './use-canned-picker.ts'

type Props = {
  listId: string
  found: readonly ReadyReply[]
  isEmpty: boolean
  current: ReadyReply | undefined
  take: (text: string) => void
  onManage: () => void
}

/** Ready replies above the composer; the focus stays in what is written. */
export function CannedList({ listId, found, isEmpty, current, take, onManage }: Props) {
  const said = useWords(conversationWords)
  return (
    <div className="absolute inset-x-3 bottom-full mx-auto mb-1 max-w-[712px] rounded-card border border-line bg-raised shadow-1 md:inset-x-6">
      <div id={listId} role="listbox" aria-label={said.replies} className="max-h-72 overflow-y-auto p-1">
        {found.map((reply) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the composer's, which keeps the focus.
          <div
            key={reply.id}
            id={`${listId}-${reply.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={reply === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(reply.text)}
            className={classes(
              'flex cursor-default items-baseline gap-3 rounded-control px-2 py-1.5 hover:bg-hover pointer-coarse:min-h-10',
              reply === current && 'bg-hover',
            )}
          >
            <span className="flex-none font-medium">/{reply.name}</span>
            <span className="truncate text-ink-3">{plainText(reply.text)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? (
        <p className="px-3 py-2 text-ink-3">{isEmpty ? said.noReplies : said.noReplyFound}</p>
      ) : null}
      <div className="border-t border-line p-1">
        <Button variant="ghost" size="sm" icon={Settings2} onClick={onManage}>
          {said.manageReplies}
        </Button>
      </div>
    </div>
  )
}
