'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useSession } from '#app/_api/session-gate.tsx'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Field } from '#app/_ui/field.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { equal } from '#flow/json.ts'
import { plainText } from '../_list/plain-text.ts'
import { InsertOutputs } from './insert-outputs.tsx'
import { longestReply, ReplyText } from './reply-text.tsx'
import { replyWords } from './reply-words.ts'
import { textIn } from './text-in.ts'
import type { CannedReply } from './use-canned-picker.ts'

type Edited = Omit<CannedReply, 'id'> & { id: string | null }

/** The workspace's ready replies: written, changed and thrown away where they are used. */
export function CannedReplies({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const said = useWords(replyWords)
  const say = useProblemWords()
  const locale = useLocale()
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const { workspace } = useSession()
  const about = { workspace: workspace.id }
  const replies = useQuery(api.cannedReplies.list.queryOptions(about, { enabled: open }))
  const languages = useQuery(api.cannedReplies.languages.queryOptions(about, { enabled: open }))
  const [edited, setEdited] = useState<Edited | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const [saving, setSaving] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const renew = () => queries.invalidateQueries(api.cannedReplies.pathFilter())

  function edit(next: Edited | null) {
    setTrouble(undefined)
    setEdited(next)
  }
  async function save({ id, name, texts }: Edited) {
    setSaving(true)
    try {
      const reply = { ...about, name: name.trim(), texts }
      if (id) await client.cannedReplies.update.mutate({ ...reply, id })
      else await client.cannedReplies.create.mutate(reply)
      await renew()
      edit(null)
    } catch (error) {
      setTrouble(say(error))
    } finally {
      setSaving(false)
    }
  }
  async function remove({ id, name, texts }: CannedReply) {
    try {
      await client.cannedReplies.remove.mutate({ ...about, id })
      await renew()
      const undo = () => void client.cannedReplies.create.mutate({ ...about, name, texts }).then(renew)
      showToast({ title: said.removed(name), undo })
    } catch (error) {
      showToast({ tone: 'danger', title: say(error) })
    }
  }

  /** The text that was last written in, or else the first. */
  const fieldWrittenIn = () =>
    area.current?.isConnected ? area.current : (form.current?.querySelector('textarea') ?? null)

  const before = replies.data?.find(({ id }) => id === edited?.id)
  const changed = edited?.name.trim() !== before?.name || !equal(edited?.texts, before?.texts)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      onClosed={() => edit(null)}
      title={edited ? (edited.id ? said.change : said.add) : said.title}
      description={edited ? undefined : said.help}
      actions={
        edited ? (
          <>
            <Button onClick={() => edit(null)}>{said.back}</Button>
            <Button
              variant="primary"
              type="submit"
              form="canned-reply"
              loading={saving}
              disabled={!edited.name.trim() || !isSayable(edited.texts) || !changed}
            >
              {said.save}
            </Button>
          </>
        ) : (
          <Button variant="primary" icon={Plus} onClick={() => edit({ id: null, name: '', texts: {} })}>
            {said.add}
          </Button>
        )
      }
    >
      {edited ? (
        <form
          ref={form}
          id="canned-reply"
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void save(edited)
          }}
          onFocus={({ target }) => {
            if (target instanceof HTMLTextAreaElement) area.current = target
          }}
        >
          <Field label={said.name} hint={said.nameHelp} error={trouble}>
            <TextField
              value={edited.name}
              onValueChange={(name) => setEdited({ ...edited, name })}
              prefix="/"
              maxLength={60}
              autoComplete="off"
            />
          </Field>
          {['', ...(languages.data ?? [])].map((language) => (
            <ReplyText
              key={language}
              language={language}
              text={edited.texts[language] ?? ''}
              otherwise={textIn(edited.texts, language)}
              onWrite={(text) => setEdited({ ...edited, texts: { ...edited.texts, [language]: text } })}
            />
          ))}
          <InsertOutputs into={fieldWrittenIn} />
        </form>
      ) : replies.data?.length === 0 ? (
        <EmptyState title={said.empty} className="py-6">
          {said.emptyHelp}
        </EmptyState>
      ) : (
        <ul className="-mx-2 max-h-96 overflow-y-auto">
          {(replies.data ?? []).map((reply) => (
            <li key={reply.id} className="flex items-center gap-1 rounded-control hover:bg-hover">
              <button
                type="button"
                onClick={() => edit(reply)}
                className="flex min-h-10 min-w-0 grow items-baseline gap-3 rounded-control px-2 py-2 text-start"
              >
                <span className="flex-none font-medium">/{reply.name}</span>
                <span className="truncate text-ink-3">{plainText(textIn(reply.texts, locale))}</span>
              </button>
              <IconButton label={said.remove(reply.name)} icon={Trash2} onClick={() => void remove(reply)} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function isSayable(texts: Edited['texts']): boolean {
  const said = Object.values(texts)
  return said.some((text) => text.trim()) && said.every((text) => text.length <= longestReply)
}
