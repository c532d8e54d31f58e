'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useApi } from '#app/_api/api-context.ts'
import { useMay, useSession } from '#app/_api/session-gate.tsx'
import { PreviewChat } from '#app/_simulation/preview-chat.tsx'
import { Banner } from '#app/_ui/banner.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Field } from '#app/_ui/field.tsx'
import { Page } from '#app/_ui/page.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { RadioGroup } from '#app/_ui/radio-group.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { Locale } from '#flow/words.ts'
import { beginnings, iconOf } from './beginnings.ts'
import { BotFile } from './bot-file.tsx'
import { FlowThumbnail } from './flow-thumbnail.tsx'
import { newBotWords } from './new-bot-words.ts'
import { useMakeBot } from './use-make-bot.ts'

/** The gallery: what a bot may begin with, each to talk to before it is taken. */
export function NewBot() {
  const said = useWords(newBotWords)
  const locale = useLocale()
  const api = useApi()
  const { workspace } = useSession()
  const mayEdit = useMay('editor')
  const settings = useQuery(api.workspaces.settings.queryOptions({ workspace: workspace.id }))
  const [chosen, setChosen] = useState(beginnings[0]?.id ?? '')
  const [typed, setTyped] = useState<string>()
  const { start, bringIn, making, trouble } = useMakeBot()
  const beginning = beginnings.find(({ id }) => id === chosen)
  const title = beginning?.words[locale].title ?? ''
  const name = typed ?? (chosen === 'empty' ? said.title : title)
  const newBots = settings.data?.newBots
  const language = newBots?.languages[0] ?? locale
  const document = useMemo(
    () => newBots && beginning?.document({ language, timeZone: newBots.timeZone }),
    [beginning, newBots, language],
  )
  const pictures = useMemo(() => picturesIn(locale), [locale])
  if (!mayEdit)
    return (
      <Page>
        <PageHeader breadcrumbs={[{ label: said.bots, href: '/bots' }]} title={said.title} />
        <Banner>{said.mayNot}</Banner>
      </Page>
    )
  return (
    <Page>
      <PageHeader
        breadcrumbs={[{ label: said.bots, href: '/bots' }]}
        title={said.title}
        description={said.help}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {trouble ? <Banner tone="danger">{trouble}</Banner> : null}
          <form
            className="grid grid-cols-1 gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim()) void start(name.trim(), language, chosen === 'empty' ? undefined : chosen)
            }}
          >
            <RadioGroup
              look="cards"
              label={said.beginWith}
              items={beginnings.map((one) => ({
                value: one.id,
                label: one.words[locale].title,
                hint: one.words[locale].description,
                icon: iconOf(one),
                picture: pictures[one.id],
              }))}
              value={chosen}
              onValueChange={setChosen}
            />
            <Field label={said.name} hint={said.nameHint}>
              <TextField value={name} onValueChange={setTyped} maxLength={120} />
            </Field>
            <div>
              <Button variant="primary" type="submit" loading={making} disabled={!document || !name.trim()}>
                {said.create}
              </Button>
            </div>
          </form>
          <Card title={said.file}>
            <BotFile onFile={bringIn} disabled={making} />
          </Card>
        </div>
        <section
          aria-label={said.preview}
          className="h-150 min-w-0 overflow-hidden rounded-card border border-line bg-surface lg:sticky lg:top-6"
        >
          {document ? (
            <PreviewChat key={chosen} document={document} name={name.trim() || title} locale={locale} />
          ) : (
            <Skeleton className="h-full" />
          )}
        </section>
      </div>
    </Page>
  )
}

function picturesIn(locale: Locale) {
  // Where blocks stand depends on no time zone.
  return Object.fromEntries(
    beginnings.map((one) => [
      one.id,
      <FlowThumbnail key={one.id} document={one.document({ language: locale, timeZone: 'UTC' })} />,
    ]),
  )
}
