'use client'

import Link from 'next/link'
import { Card } from '#app/_ui/card.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import { placeName } from '#app/(studio)/_flow-view/place-name.ts'
import { useBot } from '../_bot/bot-context.ts'
import { share } from './figure-cards.tsx'
import type { Figures } from './results-page.tsx'
import { resultsWords } from './results-words.ts'
import type { Asked } from './use-asked.ts'
import { askedQuery } from './use-asked.ts'
import { useVersionDocument } from './use-version-document.ts'

const mostShown = 8

/** The places at which most conversations are lost; each leads to those conversations. */
export function LossList({ figures, asked }: { figures: Figures; asked: Asked }) {
  const said = useWords(resultsWords)
  const locale = useLocale()
  const { number, percent } = useFormats()
  const { bot } = useBot()
  const { places, totals, versions } = figures
  const { data } = useVersionDocument(asked.version ?? versions[0]?.id)
  const losses = places
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost)
    .slice(0, mostShown)
  const reachedAt = (flow: string, block: string) =>
    places.find((place) => place.flow === flow && place.block === block && place.port === '')?.reached ?? 0
  if (losses.length === 0)
    return (
      <Card title={said.losses}>
        <p className="text-ink-2">{said.noLosses}</p>
      </Card>
    )
  return (
    <Card title={said.losses} description={said.lossesHelp}>
      <ol className="mt-1 flex flex-col gap-1">
        {losses.map(({ flow, block, port, lost }) => {
          const name = data && placeName(data.document, { flow, block, port }, locale)
          return (
            <li
              key={`${flow} ${block} ${port}`}
              className="-mx-2 relative rounded-control px-2 py-2 transition-colors hover:bg-hover"
            >
              <div className="flex items-baseline gap-3">
                <Link
                  href={`/bots/${bot.id}/conversations${askedQuery({ ...asked, state: 'lost', at: { flow, block, port } })}`}
                  className="min-w-0 grow truncate font-medium after:absolute after:inset-0 after:rounded-control after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-ring"
                >
                  {name?.block ?? block}
                </Link>
                <span className="font-semibold text-danger-ink tabular-nums">{number(lost)}</span>
              </div>
              <p className="text-12 text-ink-3">
                {port ? said.byExit(name?.exit ?? port) : said.leftAt} ·{' '}
                {said.ofReached(percent(Math.round(share(lost, reachedAt(flow, block)) * 100) / 100))}
              </p>
              <div className="mt-1.5 h-1 overflow-hidden rounded-full bg-track">
                <div
                  className="h-full rounded-full bg-danger-line"
                  style={{ width: `${share(lost, totals.lost) * 100}%` }}
                />
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
