'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Combobox } from '#app/_ui/combobox.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Select } from '#app/_ui/select.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { words } from '#flow/words.ts'
import { useSaving } from '../_parts/use-saving.ts'

/** The workspace: its name, what its new bots begin with, its end. */
export function WorkspaceSettings() {
  const api = useApi()
  const { workspace } = useSession()
  const settings = useQuery(api.workspaces.settings.queryOptions({ workspace: workspace.id }))
  if (settings.error && !settings.data)
    return <LoadFailure error={settings.error} onRetry={() => void settings.refetch()} />
  if (!settings.data) return <Skeleton className="h-96 max-w-160 rounded-card" />
  return <Form key={workspace.id} settings={settings.data} />
}

function Form({ settings }: { settings: Answers['workspaces']['settings'] }) {
  const said = useWords(workspaceWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const router = useRouter()
  const { workspace, workspaces } = useSession()
  const isOwner = useMay('owner')
  const [name, setName] = useState(settings.name)
  const [language, setLanguage] = useState(settings.newBots.languages[0] ?? 'en')
  const [timeZone, setTimeZone] = useState(settings.newBots.timeZone)
  const [typed, setTyped] = useState('')
  const form = useSaving()
  const end = useSaving()
  const renew = () =>
    Promise.all([
      queries.invalidateQueries(api.workspaces.pathFilter()),
      queries.invalidateQueries(api.session.pathFilter()),
    ])
  const languages = [language, ...settings.newBots.languages.filter((one) => one !== language)]
  const changed =
    name.trim() !== settings.name ||
    language !== settings.newBots.languages[0] ||
    timeZone !== settings.newBots.timeZone
  const zones = [...new Set([timeZone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <div className="grid max-w-160 grid-cols-1 gap-4">
      {isOwner ? null : <Banner>{said.ownersOnly}</Banner>}
      <Card title={said.title}>
        <form
          className="grid gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void form.send(async () => {
              await client.workspaces.update.mutate({
                workspace: workspace.id,
                name: name.trim(),
                newBots: { languages, timeZone },
              })
              await renew()
            }, said.saved)
          }}
        >
          {form.trouble ? <Banner tone="danger">{form.trouble}</Banner> : null}
          <Field label={said.name} error={name.trim() ? undefined : said.nameNeeded} disabled={!isOwner}>
            <TextField value={name} onValueChange={setName} maxLength={100} />
          </Field>
          <Field label={said.language} hint={said.languageHelp} disabled={!isOwner}>
            <Select
              items={[
                { value: 'en', label: 'English' },
                { value: 'fr', label: 'Français' },
              ]}
              value={language}
              onValueChange={setLanguage}
              disabled={!isOwner}
            />
          </Field>
          <Field label={said.timeZone} hint={said.timeZoneHelp} disabled={!isOwner}>
            <Combobox
              items={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
              value={timeZone}
              onValueChange={(zone) => zone && setTimeZone(zone)}
              disabled={!isOwner}
            />
          </Field>
          {isOwner ? (
            <div className="flex justify-end">
              <Button
                type="submit"
                variant="primary"
                loading={form.saving}
                disabled={!name.trim() || !changed}
              >
                {said.save}
              </Button>
            </div>
          ) : null}
        </form>
      </Card>
      {isOwner ? (
        <Card title={said.end} description={said.endHelp}>
          <form
            className="grid gap-3"
            onSubmit={(event) => {
              event.preventDefault()
              void end.send(async () => {
                await client.workspaces.remove.mutate({ workspace: workspace.id, name: typed })
                await renew()
                router.push('/bots')
              }, said.ended)
            }}
          >
            <Field
              label={said.type(settings.name)}
              error={end.trouble}
              hint={workspaces.length === 1 ? said.last : undefined}
            >
              <TextField value={typed} onValueChange={setTyped} autoComplete="off" />
            </Field>
            <div>
              <Button
                variant="danger"
                type="submit"
                loading={end.saving}
                disabled={typed !== settings.name || workspaces.length === 1}
              >
                {said.delete}
              </Button>
            </div>
          </form>
        </Card>
      ) : null}
    </div>
  )
}

const workspaceWords = words({
  en: {
    title: 'This workspace',
    name: 'Name',
    nameNeeded: 'A workspace needs a name.',
    language: 'Language of new bots',
    languageHelp: 'What a new bot speaks first. More languages are added in its editor.',
    timeZone: 'Time zone of new bots',
    timeZoneHelp: 'By it, opening hours and dates are understood.',
    save: 'Save',
    saved: 'Saved',
    ownersOnly: 'Only owners of the workspace may change this.',
    end: 'Delete the workspace',
    endHelp: 'With all its bots, conversations, tables and secrets, for ever. This cannot be undone.',
    type: (name: string) => `Type ${name} to be sure`,
    last: 'This is your only workspace: make another first.',
    delete: 'Delete the workspace',
    ended: 'The workspace was deleted',
  },
  fr: {
    title: 'Cet espace de travail',
    name: 'Nom',
    nameNeeded: 'Un espace de travail a besoin d’un nom.',
    language: 'Langue des nouveaux bots',
    languageHelp: 'Ce qu’un nouveau bot parle d’abord. D’autres langues s’ajoutent dans son éditeur.',
    timeZone: 'Fuseau horaire des nouveaux bots',
    timeZoneHelp: 'D’après lui, les horaires et les dates sont compris.',
    save: 'Enregistrer',
    saved: 'Enregistré',
    ownersOnly: 'Seuls les propriétaires de l’espace peuvent modifier ceci.',
    end: 'Supprimer l’espace de travail',
    endHelp: 'Avec tous ses bots, conversations, tables et secrets, définitivement. C’est irréversible.',
    type: (name: string) => `Saisissez ${name} pour confirmer`,
    last: 'C’est votre seul espace de travail\u00a0: créez-en d’abord un autre.',
    delete: 'Supprimer l’espace de travail',
    ended: 'L’espace de travail est supprimé',
  },
})
