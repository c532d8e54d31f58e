'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Rocket } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Field } from '#app/_ui/field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { ChangeLines } from '#app/(studio)/_parts/change-lines.tsx'
import { checkFlow } from '#flow/check/check-flow.ts'
import type { ProblemFound } from '#flow/check/problem-found.ts'
import { describeChanges } from '#flow/edit/describe-changes.ts'
import type { Json } from '#flow/json.ts'
import { equal } from '#flow/json.ts'
import type { FlowEditor } from '../_editor/flow-editor.ts'
import { ProblemList } from '../_editor/problem-list.tsx'
import { LiveDialog } from './live-dialog.tsx'
import { NobodyAvailable } from './nobody-available.tsx'
import { publishWords } from './publish-words.ts'

/** The editor's one filled button: what goes live, what is wrong with it, a note, and where it answers afterwards. */
export function PublishButton({ bot, editor }: { bot: string; editor: FlowEditor }) {
  const said = useWords(publishWords)
  const [open, setOpen] = useState(false)
  const may = useMay('editor')
  if (!may) return null
  return (
    <>
      <Button icon={Rocket} variant="primary" onClick={() => setOpen(true)}>
        {said.publish}
      </Button>
      {open && <PublishDialog bot={bot} editor={editor} onClose={() => setOpen(false)} />}
    </>
  )
}

function PublishDialog({ bot, editor, onClose }: { bot: string; editor: FlowEditor; onClose: () => void }) {
  const api = useApi()
  const said = useWords(publishWords)
  const queries = useQueryClient()
  const { workspace } = useSession()
  const here = { workspace: workspace.id, bot }
  const [note, setNote] = useState('')
  const [problems] = useState(() => checkFlow(editor.document()))
  const [going, setGoing] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const about = useQuery(api.bots.get.queryOptions(here))
  const publish = useMutation(api.versions.publish.mutationOptions())
  const number = (about.data?.live.number ?? 0) + 1
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const address = about.data && `${location.origin}/b/${about.data.live.slug}`

  const live = about.data?.live.version ?? null
  const former = useQuery(
    api.versions.open.queryOptions(
      { ...here, version: live ?? '' },
      { enabled: live !== null, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
  const lines = useMemo(
    () => former.data && describeChanges(former.data.document, editor.document()),
    [former.data, editor],
  )

  async function go() {
    // From the press on, not from the request on: pressed twice, it would be published twice.
    setGoing(true)
    setTrouble(null)
    try {
      // What is shown here is what goes live: nothing typed a second ago stays behind.
      await editor.saved()
      await publish.mutateAsync({ ...here, revision: editor.revision(), note, force: warnings.length > 0 })
      await queries.invalidateQueries()
    } catch (error) {
      setTrouble(isProblem(error, 'changedMeanwhile') ? said.changed : said.failed)
    } finally {
      setGoing(false)
    }
  }

  // What cannot be read is no reason not to publish.
  const isCompared =
    about.isError || former.isError || (about.isSuccess && (live === null || former.isSuccess))
  // Compared once, not at each key of the note: a document may be megabytes.
  const isSame = useMemo(
    () =>
      former.data !== undefined &&
      equal(former.data.document as unknown as Json, editor.document() as unknown as Json),
    [former.data, editor],
  )
  const isNothingNew = isSame && about.data?.live.online

  if (address && (publish.isSuccess || isNothingNew)) {
    return (
      <LiveDialog
        bot={bot}
        title={publish.isSuccess ? said.live : said.isLive(number - 1)}
        help={publish.isSuccess ? said.liveHelp : said.nothingNew}
        address={address}
        document={editor.document()}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={said.title(number)}
      description={said.help}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {said.cancel}
          </Button>
          <Button
            variant="primary"
            loading={going}
            disabled={errors.length > 0 || !isCompared}
            onClick={() => void go()}
          >
            {warnings.length ? said.anyway(number) : said.title(number)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {trouble && <Banner tone="danger">{trouble}</Banner>}
        {errors.length > 0 && <Banner tone="danger">{said.errors(errors.length)}</Banner>}
        {!errors.length && warnings.length > 0 && (
          <Banner tone="warning">{said.warnings(warnings.length)}</Banner>
        )}
        <Serious problems={[...errors, ...warnings]} onGo={onClose} />
        <NobodyAvailable document={editor.document()} />
        {lines && (
          <section aria-label={said.changes}>
            <h3 className="mb-2 font-medium text-12 text-ink-2">{said.changes}</h3>
            <div className="max-h-60 overflow-y-auto">
              <ChangeLines lines={lines} />
            </div>
          </section>
        )}
        <Field label={said.note} hint={said.noteHint} optional>
          <TextField value={note} onValueChange={setNote} maxLength={500} />
        </Field>
      </div>
    </Dialog>
  )
}

function Serious({ problems, onGo }: { problems: ProblemFound[]; onGo: () => void }) {
  if (!problems.length) return null
  return (
    <div className="max-h-60 overflow-y-auto rounded-control border border-line">
      <ProblemList problems={problems} onGo={onGo} />
    </div>
  )
}
