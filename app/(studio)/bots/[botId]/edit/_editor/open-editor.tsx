'use client'

import { nanoid } from 'nanoid'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useApiClient } from '#app/_api/api-context.ts'
import { ServerAway } from '#app/_api/server-away.tsx'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { showToast } from '#app/_ui/toasts.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useBotAnywhere } from '#app/(studio)/_parts/use-bot-anywhere.ts'
import type { Words } from '#flow/words.ts'
import { canvasFontThere } from '../_canvas/canvas-font.ts'
import { PublishButton } from '../_publish/publish-button.tsx'
import { apiServices } from './api-services.ts'
import { browserStore } from './browser-store.ts'
import { EditorScreen } from './editor-screen.tsx'
import { EditorSkeleton } from './editor-skeleton.tsx'
import type { FlowEditor } from './flow-editor.ts'
import { createFlowEditor } from './flow-editor.ts'
import { GoneBot } from './gone-bot.tsx'
import { VersionPanel } from './later-panels.ts'
import { NewerDraft } from './newer-draft.tsx'
import { ReadDraft } from './read-draft.tsx'

/** Opens a bot's draft, wherever it is, to be changed or to be read. */
export function OpenEditor({ bot }: { bot: string }) {
  const mayEdit = useMay('editor')
  const { here, about, searching } = useBotAnywhere(bot)
  if (searching) return <EditorSkeleton />
  if (!mayEdit) return <ReadDraft here={here} name={about.data?.name} />
  return <Editing key={here.workspace} bot={bot} about={about} />
}

/** Keeps the editor of a draft for as long as the page is shown. */
function Editing({ bot, about }: { bot: string; about: ReturnType<typeof useBotAnywhere>['about'] }) {
  const client = useApiClient()
  const locale = useLocale()
  const { workspace, person } = useSession()
  const [gone, setGone] = useState(false)
  const [newer, setNewer] = useState(false)
  const [failed, setFailed] = useState(false)
  const [editor, setEditor] = useState<FlowEditor | null>(null)
  const [attempt, setAttempt] = useState(0)

  const onRefused = useCallback(
    (says: Words<string>) => void showToast({ title: says[locale], tone: 'warning' }),
    [locale],
  )
  const services = useMemo(
    () =>
      apiServices({
        client,
        workspace: workspace.id,
        bot,
        session: nanoid(),
        store: browserStore(person.id, bot),
        onGone: () => setGone(true),
        onNewer: () => setNewer(true),
      }),
    [client, workspace.id, bot, person.id],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens again
  useEffect(() => {
    let made: FlowEditor | null = null
    let left = false
    setFailed(false)
    Promise.all([services.transport.open(), services.store.load(), canvasFontThere()])
      .then(([opened, kept]) => {
        if (left) return
        made = createFlowEditor({
          opened,
          kept,
          transport: services.transport,
          store: services.store,
          now: Date.now,
          newId: () => nanoid(10).replace(/^-/, '_'),
          onRefused,
        })
        setEditor(made)
      })
      .catch(() => setFailed(true))
    return () => {
      left = true
      made?.stop()
      setEditor(null)
    }
  }, [services, onRefused, attempt])

  if (newer) return <NewerDraft />
  if (gone) return about.isPending ? <EditorSkeleton /> : <GoneBot />
  if (failed) return <ServerAway onRetry={() => setAttempt(attempt + 1)} />
  if (!editor || !about.data) return <EditorSkeleton />
  return (
    <EditorScreen
      editor={editor}
      services={services}
      name={about.data.name}
      onRename={(name) => void services.rename(name).then(() => about.refetch())}
      publish={<PublishButton bot={bot} editor={editor} />}
      versions={<VersionPanel bot={bot} editor={editor} />}
      onRefused={onRefused}
    />
  )
}
