'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Answers } from '#app/_api/api-context.ts'
import { useApi, useApiClient } from '#app/_api/api-context.ts'
import { Button } from '#app/_ui/button.tsx'
import { CopyButton } from '#app/_ui/copy-button.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { PeoplePicture } from '#app/_ui/pictures/people-picture.tsx'
import { Select } from '#app/_ui/select.tsx'
import type { Column } from '#app/_ui/table.tsx'
import { Table } from '#app/_ui/table.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { plural, words } from '#flow/words.ts'
import { useBot } from '../_bot/bot-context.ts'
import { useTelling } from '../_bot/use-bot-change.ts'
import { useOwnOrigin } from '../_bot/use-own-origin.ts'

type TryLink = Answers['tryLinks']['list'][number]
const spans = ['1', '7', '14', '30', '90'] as const

/** Links by which colleagues try the draft without an account: made, copied, revoked. */
export function TryLinks() {
  const said = useWords(tryWords)
  const api = useApi()
  const client = useApiClient()
  const queries = useQueryClient()
  const tell = useTelling()
  const origin = useOwnOrigin()
  const { here } = useBot()
  const [days, setDays] = useState<(typeof spans)[number]>('14')
  const [making, setMaking] = useState(false)
  const links = useQuery(api.tryLinks.list.queryOptions(here))
  const renew = () => queries.invalidateQueries(api.tryLinks.list.queryFilter(here))

  async function make() {
    setMaking(true)
    await tell(async () => {
      await client.tryLinks.create.mutate({ ...here, days: Number(days) })
      await renew()
    }, said.made)
    setMaking(false)
  }
  const columns: Column<TryLink>[] = [
    {
      id: 'link',
      header: said.link,
      cell: ({ path }) => (
        <span className="flex min-w-0 items-center gap-1">
          <span className="max-w-80 truncate font-mono text-12 max-md:max-w-36">{origin + path}</span>
          <CopyButton text={origin + path} label={said.copy} />
        </span>
      ),
    },
    { id: 'by', header: said.by, wideOnly: true, cell: ({ createdBy }) => createdBy ?? '–' },
    {
      id: 'until',
      header: said.until,
      width: '9rem',
      cell: ({ expiresAt }) => <DateTime at={expiresAt} format="date" />,
    },
    {
      id: 'revoke',
      header: said.revoke,
      headerHidden: true,
      align: 'end',
      width: '3rem',
      cell: ({ id }) => (
        <IconButton
          label={said.revoke}
          icon={Trash2}
          onClick={() =>
            void tell(async () => {
              await client.tryLinks.revoke.mutate({ ...here, link: id })
              await renew()
            }, said.revoked)
          }
        />
      ),
    },
  ]
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-140 text-ink-2">{said.help}</p>
        <div className="flex items-center gap-2">
          <Select
            label={said.span}
            items={spans.map((value) => ({ value, label: said.days(Number(value)) }))}
            value={days}
            onValueChange={setDays}
            className="w-32!"
          />
          <Button icon={Link2} loading={making} onClick={() => void make()}>
            {said.make}
          </Button>
        </div>
      </div>
      {links.error && !links.data ? (
        <LoadFailure error={links.error} onRetry={() => void links.refetch()} />
      ) : (
        <Table
          label={said.title}
          columns={columns}
          rows={links.data ?? []}
          rowKey={({ id }) => id}
          loadingRows={links.data ? 0 : 2}
          empty={
            <EmptyState picture={<PeoplePicture />} title={said.empty}>
              {said.emptyHelp}
            </EmptyState>
          }
        />
      )}
    </>
  )
}

const tryWords = words({
  en: {
    title: 'Try links',
    help: 'Whoever has such a link can try the draft as it is at that moment, without an account. Mails and requests are only pretended.',
    span: 'Works for',
    days: (days: number) => plural('en', days, { one: '# day', other: '# days' }),
    make: 'Make a link',
    made: 'The link is ready to be copied',
    link: 'Link',
    copy: 'Copy the link',
    by: 'Made by',
    until: 'Works until',
    revoke: 'Revoke the link',
    revoked: 'The link leads nowhere from now on',
    empty: 'Let a colleague try it',
    emptyHelp:
      'Make a link and send it: they talk to the draft in their browser, and nothing they say is kept.',
  },
  fr: {
    title: 'Liens d’essai',
    help: 'Quiconque a un tel lien peut essayer le brouillon du moment, sans compte. Les e-mails et les requêtes sont simulés.',
    span: 'Valable',
    days: (days: number) => plural('fr', days, { one: '# jour', other: '# jours' }),
    make: 'Créer un lien',
    made: 'Le lien est prêt à être copié',
    link: 'Lien',
    copy: 'Copier le lien',
    by: 'Créé par',
    until: 'Valable jusqu’au',
    revoke: 'Révoquer le lien',
    revoked: 'Le lien ne mène plus nulle part',
    empty: 'Faites-le essayer à un collègue',
    emptyHelp:
      'Créez un lien et envoyez-le\u00a0: votre collègue parle au brouillon dans son navigateur, et rien n’est conservé.',
  },
})
