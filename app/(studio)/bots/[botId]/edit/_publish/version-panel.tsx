'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useWords } from '#app/_words/use-words.ts'
import { ChangeLines } from '#app/(studio)/_parts/change-lines.tsx'
import { VersionAuthor } from '#app/(studio)/_parts/version-author.tsx'
import { replaceDocument } from '#flow/edit/commands/replace-document.ts'
import { describeChanges } from '#flow/edit/describe-changes.ts'
import { words } from '#flow/words.ts'
import { useDocument } from '../_editor/editor-context.tsx'
import type { FlowEditor } from '../_editor/flow-editor.ts'

/** What was published: number, author, time, note; what differs from the draft; taking one back as the draft; online or not. */
export function VersionPanel({ bot, editor }: { bot: string; editor: FlowEditor }) {
  const api = useApi()
  const client = useApiClient()
  const said = useWords(versionWords)
  const queries = useQueryClient()
  const may = useMay('editor')
  const { workspace } = useSession()
  const here = { workspace: workspace.id, bot }
  const list = useQuery(api.versions.list.queryOptions(here))
  const setOnline = useMutation(api.versions.setOnline.mutationOptions())
  const [open, setOpen] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)

  async function restore(version: string, number: number) {
    setBusy(version)
    try {
      const { document: by } = await client.versions.open.query({ ...here, version })
      const change = editor.run((document, ids) =>
        replaceDocument(document, ids, { by, name: said.number(number) }),
      )
      showToast({
        tone: 'success',
        title: change ? said.restored(number) : said.same(number),
        ...(change && { action: { label: said.undo, onSelect: editor.undo } }),
      })
    } catch {
      showToast({ tone: 'danger', title: said.failed })
    } finally {
      setBusy(null)
    }
  }

  if (!list.data) {
    return list.isError ? (
      <p className="px-4 text-13 text-danger-ink">{said.failed}</p>
    ) : (
      <div className="flex flex-col gap-2 px-4">
        <Skeleton className="h-12 w-full" />
        <Skeleton className="h-12 w-full" />
      </div>
    )
  }
  const { live, versions } = list.data
  return (
    <div className="h-full overflow-y-auto px-4 pb-4">
      {live.version && may && (
        <Switch
          label={said.online}
          hint={said.onlineHelp}
          checked={live.online}
          disabled={setOnline.isPending}
          onCheckedChange={(online) =>
            void setOnline
              .mutateAsync({ ...here, online })
              .then(() => queries.invalidateQueries())
              .catch(() => showToast({ tone: 'danger', title: said.failed }))
          }
        />
      )}
      {!versions.length && <p className="text-13 text-ink-3">{said.none}</p>}
      <ol className="mt-3 flex flex-col gap-2">
        {versions.map(({ id, number, by, shipped, at, note }) => (
          <li key={id} className="rounded-control border border-line p-2.5">
            <div className="flex items-center gap-2 text-13">
              <span className="font-medium">{said.number(number)}</span>
              {live.version === id && <Badge tone={live.online ? 'success' : 'neutral'}>{said.live}</Badge>}
            </div>
            <p className="mt-0.5 text-12 text-ink-3">
              <VersionAuthor by={by} shipped={shipped} /> · <DateTime at={at} format="dateTime" />
            </p>
            {note && <p className="mt-1 wrap-anywhere text-12 text-ink-2">{note}</p>}
            <div className="mt-2 flex flex-wrap gap-1">
              <Button
                size="sm"
                variant="ghost"
                aria-expanded={open === id}
                onClick={() => setOpen(open === id ? null : id)}
              >
                {said.compare}
              </Button>
              {may && (
                <Button
                  size="sm"
                  variant="secondary"
                  loading={busy === id}
                  onClick={() => void restore(id, number)}
                >
                  {said.restore}
                </Button>
              )}
            </div>
            {open === id && <Difference here={{ ...here, version: id }} />}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Difference({ here }: { here: { workspace: string; bot: string; version: string } }) {
  const api = useApi()
  const said = useWords(versionWords)
  const draft = useDocument()
  // A version never changes: what was read once is right for ever.
  const version = useQuery(api.versions.open.queryOptions(here, { staleTime: Number.POSITIVE_INFINITY }))
  const lines = useMemo(
    () => version.data && describeChanges(version.data.document, draft),
    [version.data, draft],
  )
  return (
    <div className="mt-2 border-line border-t pt-2">
      <h4 className="mb-1.5 text-11 text-ink-3">{said.since}</h4>
      {lines ? <ChangeLines lines={lines} /> : <Skeleton className="h-5 w-full" />}
    </div>
  )
}

const versionWords = words({
  en: {
    number: (number: number) => `Version ${number}`,
    none: 'Nothing was published yet. Each time you publish, a version is kept here.',
    live: 'Live',
    online: 'Online',
    onlineHelp: 'Offline, no new conversation begins. Those under way go on.',
    compare: 'Compare',
    since: 'In the draft, since this version',
    restore: 'Restore as draft',
    restored: (number: number) => `The draft is version ${number} again`,
    same: (number: number) => `The draft is version ${number} already`,
    undo: 'Undo',
    failed: 'The server did not answer. Nothing was changed; try again.',
  },
  fr: {
    number: (number: number) => `Version ${number}`,
    none: 'Rien n’a encore été publié. Chaque publication laisse ici une version.',
    live: 'En ligne',
    online: 'En ligne',
    onlineHelp: 'Hors ligne, aucune conversation ne commence. Celles en cours continuent.',
    compare: 'Comparer',
    since: 'Dans le brouillon, depuis cette version',
    restore: 'Reprendre comme brouillon',
    restored: (number: number) => `Le brouillon est de nouveau la version ${number}`,
    same: (number: number) => `Le brouillon est déjà la version ${number}`,
    undo: 'Annuler',
    failed: 'Le serveur n’a pas répondu. Rien n’a changé, réessayez.',
  },
})
