'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { Banner } from '#app/_ui/banner.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { PlaceFigures } from '#app/(studio)/_flow-view/figure-context.ts'
import { placeKey } from '#app/(studio)/_flow-view/figure-context.ts'
import { LoadFailure } from '#app/(studio)/_shell/load-failure.tsx'
import type { BlockRef } from '#flow/document.ts'
import { useBot } from '../_bot/bot-context.ts'
import { PlacePanel } from './place-panel.tsx'
import type { Figures } from './results-page.tsx'
import { resultsWords } from './results-words.ts'
import type { Asked } from './use-asked.ts'
import { askedQuery } from './use-asked.ts'
import { useVersionDocument } from './use-version-document.ts'

// The canvas is large, and most who look at figures never open it.
const FlowView = dynamic(
  () => import('#app/(studio)/_flow-view/flow-view.tsx').then(({ FlowView }) => FlowView),
  {
    ssr: false,
    loading: () => <Skeleton className="h-full" />,
  },
)

/** The flow with its figures on it: how many came to each block, which way they went, where they were lost. */
export function ResultsCanvas({ figures, asked }: { figures: Figures; asked: Asked }) {
  const said = useWords(resultsWords)
  const { number } = useFormats()
  const router = useRouter()
  const { bot } = useBot()
  const version = asked.version ?? figures.versions[0]?.id ?? bot.live.version
  const { data, error, refetch } = useVersionDocument(version)
  const [chosen, setChosen] = useState<BlockRef | null>(null)
  const onCanvas: PlaceFigures = useMemo(
    () => ({
      at: new Map(figures.places.map((place) => [placeKey(place), place])),
      begun: figures.totals.begun,
      onLoss: ({ flow, block, port }) =>
        router.push(
          `/bots/${bot.id}/conversations${askedQuery({ ...asked, state: 'lost', at: { flow, block, port } })}`,
        ),
    }),
    [figures, router, bot.id, asked],
  )
  if (!version) return <Banner>{said.noVersion}</Banner>
  if (error && !data) return <LoadFailure error={error} onRetry={() => void refetch()} />
  const cameTo = (flow: string) => {
    const start = data?.document.flows[flow]?.start
    const reached = start ? onCanvas.at.get(placeKey({ flow, block: start, port: '' }))?.reached : undefined
    return number(reached ?? 0)
  }
  return (
    <div>
      <div className="relative flex h-[calc(100dvh-17rem)] min-h-110 overflow-hidden rounded-card border border-line bg-canvas max-lg:flex-col">
        <div className="min-h-0 min-w-0 grow">
          {data ? (
            <FlowView document={data.document} figures={onCanvas} onBlock={setChosen} flowHint={cameTo} />
          ) : (
            <Skeleton className="h-full" />
          )}
        </div>
        {data && chosen ? (
          <PlacePanel
            document={data.document}
            at={chosen}
            figures={onCanvas}
            onClose={() => setChosen(null)}
          />
        ) : null}
      </div>
      <p className="mt-2 text-12 text-ink-3">{said.legend}</p>
    </div>
  )
}
