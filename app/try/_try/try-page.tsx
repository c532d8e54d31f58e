'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { isProblem } from '#app/_api/problem.ts'
import { useProblemWords } from '#app/_api/use-problem-words.ts'
import { ErrorLayout } from '#app/_errors/error-layout.tsx'
import { PreviewChat } from '#app/_simulation/preview-chat.tsx'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { BrokenPicture } from '#app/_ui/pictures/broken-picture.tsx'
import { LostPicture } from '#app/_ui/pictures/lost-picture.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { readTheme } from '#flow/theme/theme.ts'
import { words } from '#flow/words.ts'

/** The draft as it is now, in the chat that visitors will get; what is said here stays in this browser. */
export function TryPage({ token }: { token: string }) {
  const said = useWords(tryWords)
  const say = useProblemWords()
  const locale = useLocale()
  const api = useApi()
  const [round, setRound] = useState(0)
  const tried = useQuery(
    // The conversation goes on with the draft that it began with.
    api.tryLinks.open.queryOptions({ token }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  const theme = useMemo(() => readTheme(tried.data?.theme), [tried.data])
  if (tried.error && !tried.data) {
    const expired = isProblem(tried.error, 'linkExpired')
    return (
      <main>
        <ErrorLayout
          picture={expired ? <LostPicture /> : <BrokenPicture />}
          title={expired ? said.expired : said.failed}
          actions={expired ? null : <Button onClick={() => void tried.refetch()}>{said.retry}</Button>}
        >
          {expired ? said.expiredHelp : say(tried.error)}
        </ErrorLayout>
      </main>
    )
  }
  const { data } = tried
  return (
    <main className="flex h-dvh flex-col">
      <header className="flex min-h-12 flex-none items-center gap-x-3 border-b border-line bg-canvas px-4">
        <h1 className="min-w-0 truncate text-13 font-semibold">
          {data ? data.name : <Skeleton className="inline-block h-4 w-40" />}
        </h1>
        <Badge tone="info">{said.draft}</Badge>
        {data ? (
          <span className="text-12 text-ink-3 max-sm:hidden">
            {said.until} <DateTime at={data.expiresAt} format="date" />
          </span>
        ) : null}
        <span className="ms-auto">
          <IconButton
            label={said.again}
            icon={RotateCcw}
            disabled={!data}
            onClick={() => void tried.refetch().then(() => setRound(round + 1))}
          />
        </span>
      </header>
      <div className="min-h-0 grow">
        {data ? (
          <PreviewChat
            key={round}
            document={data.document}
            name={data.name}
            theme={theme}
            locale={locale}
            layout="page"
          />
        ) : (
          <div role="status" aria-label={said.loading} className="mx-auto flex max-w-160 flex-col gap-3 p-6">
            <Skeleton className="h-10 w-3/5 rounded-bubble" />
            <Skeleton className="h-10 w-2/5 rounded-bubble" />
          </div>
        )}
      </div>
    </main>
  )
}

const tryWords = words({
  en: {
    draft: 'Draft',
    until: 'This link works until',
    again: 'Begin anew with the draft as it is now',
    loading: 'Loading…',
    expired: 'This link no longer works',
    expiredHelp: 'It has run out or was revoked. Ask whoever sent it for a new one.',
    failed: 'The draft could not be shown',
    retry: 'Try again',
  },
  fr: {
    draft: 'Brouillon',
    until: 'Ce lien fonctionne jusqu’au',
    again: 'Recommencer avec le brouillon tel qu’il est maintenant',
    loading: 'Chargement…',
    expired: 'Ce lien ne fonctionne plus',
    expiredHelp: 'Il a expiré ou a été révoqué. Demandez-en un nouveau à la personne qui l’a envoyé.',
    failed: 'Le brouillon n’a pas pu s’afficher',
    retry: 'Réessayer',
  },
})
