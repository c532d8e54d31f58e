'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { Card } from '#app/_ui/card.tsx'
import { DateTime } from '#app/_ui/date-time.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import { plural, words } from '#flow/words.ts'
import { AddressCard } from './address-card.tsx'
import { useBot } from './bot-context.ts'
import { DraftPreview } from './draft-preview.tsx'

/** A bot at a glance: what visitors get, and what its authors still have in hand. */
export function BotOverview() {
  const said = useWords(overviewWords)
  const api = useApi()
  const { number } = useFormats()
  const { bot, here } = useBot()
  const shelf = bot.archivedAt ? 'archive' : 'active'
  const list = useQuery(api.bots.list.queryOptions({ workspace: here.workspace, shelf }))
  const own = list.data?.find(({ id }) => id === bot.id)
  const wait = <Skeleton className="h-5 w-24" />
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 grid-cols-1 gap-4">
        <AddressCard />
        <Card
          title={said.draft}
          description={said.draftHelp}
          actions={
            <ButtonLink href={`/bots/${bot.id}/versions`} size="sm">
              {said.versions}
            </ButtonLink>
          }
        >
          <dl className="grid gap-y-3">
            <Fact name={said.state}>
              {own ? (
                own.hasChanges ? (
                  <Badge tone="info">{said.changes}</Badge>
                ) : (
                  <Badge tone="success">{said.same}</Badge>
                )
              ) : (
                wait
              )}
            </Fact>
            <Fact name={said.problems}>
              {own ? (
                own.problems > 0 ? (
                  <Badge tone="warning">{said.found(own.problems)}</Badge>
                ) : (
                  said.noProblems
                )
              ) : (
                wait
              )}
            </Fact>
            <Fact name={said.edited}>
              {own ? (
                <>
                  <DateTime at={own.editedAt} /> {own.editedBy ? said.by(own.editedBy) : null}
                </>
              ) : (
                wait
              )}
            </Fact>
            <Fact name={said.conversations}>{own ? number(own.conversations) : wait}</Fact>
          </dl>
        </Card>
      </div>
      <DraftPreview />
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-5 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-end">{children}</dd>
    </div>
  )
}

const overviewWords = words({
  en: {
    draft: 'The draft',
    draftHelp: 'What you and your team draw. Visitors see it once it is published.',
    versions: 'All versions',
    state: 'Against the live version',
    changes: 'Changes to publish',
    same: 'Nothing to publish',
    problems: 'Problems',
    found: (count: number) => plural('en', count, { one: '# problem', other: '# problems' }),
    noProblems: 'None',
    edited: 'Last edited',
    by: (name: string) => `by ${name}`,
    conversations: 'Conversations in 30 days',
  },
  fr: {
    draft: 'Le brouillon',
    draftHelp: 'Ce que votre équipe dessine. Les visiteurs le voient une fois publié.',
    versions: 'Toutes les versions',
    state: 'Par rapport à la version en ligne',
    changes: 'Modifications à publier',
    same: 'Rien à publier',
    problems: 'Problèmes',
    found: (count: number) => plural('fr', count, { one: '# problème', other: '# problèmes' }),
    noProblems: 'Aucun',
    edited: 'Dernière modification',
    by: (name: string) => `par ${name}`,
    conversations: 'Conversations en 30 jours',
  },
})
