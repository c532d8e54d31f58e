'use client'

import { Workflow } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay } from '#app/_api/session-gate.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TabLinks } from '#app/_ui/tab-links.tsx'
import { useWords } from '#app/_words/use-words.ts'
import { useBotAnywhere } from '#app/(studio)/_parts/use-bot-anywhere.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import { words } from '#flow/words.ts'
import { BotContext } from './bot-context.ts'

/** Head and tabs of a bot's pages. */
export function BotFrame({ bot, children }: { bot: string; children: ReactNode }) {
  const said = useWords(frameWords)
  const mayEdit = useMay('editor')
  const { here, about, searching } = useBotAnywhere(bot)
  if (about.error && !about.data && !searching)
    return (
      <Page>
        <LoadFailure error={about.error} onRetry={() => void about.refetch()} />
      </Page>
    )
  const place = `/bots/${bot}`
  return (
    <Page>
      <PageHeader
        breadcrumbs={[{ label: said.bots, href: '/bots' }]}
        title={
          about.data ? (
            <span className="line-clamp-3">{about.data.name}</span>
          ) : (
            <Skeleton className="my-1 h-6 w-56 max-w-full" />
          )
        }
        actions={
          <ButtonLink href={`${place}/edit`} variant="primary" icon={Workflow}>
            {mayEdit ? said.edit : said.look}
          </ButtonLink>
        }
        below={
          <TabLinks
            label={said.pages}
            items={[
              { href: place, label: said.overview },
              { href: `${place}/results`, label: said.results },
              { href: `${place}/conversations`, label: said.conversations },
              { href: `${place}/answers`, label: said.answers },
              { href: `${place}/versions`, label: said.versions },
              { href: `${place}/share`, label: said.share },
              { href: `${place}/look`, label: said.appearance },
              ...(mayEdit
                ? [
                    { href: `${place}/tries`, label: said.tries },
                    { href: `${place}/settings`, label: said.settings },
                  ]
                : []),
            ]}
          />
        }
      />
      {about.data ? (
        <BotContext value={{ bot: about.data, here, mayEdit }}>{children}</BotContext>
      ) : (
        <div className="grid grid-cols-1 gap-4 lg:grid-cols-2" role="status" aria-label={said.loading}>
          <Skeleton className="h-44 rounded-card" />
          <Skeleton className="h-44 rounded-card" />
        </div>
      )}
    </Page>
  )
}

const frameWords = words({
  en: {
    bots: 'Bots',
    pages: 'Pages of this bot',
    overview: 'Overview',
    results: 'Results',
    conversations: 'Conversations',
    answers: 'Answers',
    versions: 'Versions',
    share: 'Share',
    appearance: 'Appearance',
    tries: 'Try links',
    settings: 'Settings',
    edit: 'Open the editor',
    look: 'Look at the flow',
    loading: 'Loading…',
  },
  fr: {
    bots: 'Bots',
    pages: 'Pages de ce bot',
    overview: 'Vue d’ensemble',
    results: 'Résultats',
    conversations: 'Conversations',
    answers: 'Réponses',
    versions: 'Versions',
    share: 'Partager',
    appearance: 'Apparence',
    tries: 'Liens d’essai',
    settings: 'Réglages',
    edit: 'Ouvrir l’éditeur',
    look: 'Voir le parcours',
    loading: 'Chargement…',
  },
})
