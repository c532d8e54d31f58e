'use client'

import { X } from 'lucide-react'
import { Button } from '#app/_ui/button.tsx'
import { IconButton } from '#app/_ui/icon-button.tsx'
import { useFormats } from '#app/_words/use-formats.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { PlaceFigure, PlaceFigures } from '#app/(studio)/_flow-view/figure-context.ts'
import { placeKey } from '#app/(studio)/_flow-view/figure-context.ts'
import { placeName } from '#app/(studio)/_flow-view/place-name.ts'
import type { BlockRef, FlowDocument } from '#flow/document.ts'
import { portsOf } from '#flow/edit/ports.ts'
import { words } from '#flow/words.ts'
import { share } from './figure-cards.tsx'
import { resultsWords } from './results-words.ts'

/** All figures of one block and its exits, in words: what chips on the canvas have no room for. */
export function PlacePanel({
  document,
  at,
  figures,
  onClose,
}: {
  document: FlowDocument
  at: BlockRef
  figures: PlaceFigures
  onClose: () => void
}) {
  const said = useWords(resultsWords)
  const close = useWords(panelWords).close
  const locale = useLocale()
  const { number, percent } = useFormats()
  const record = document.flows[at.flow]?.blocks[at.block]
  if (!record) return null
  const figureAt = (port: string) => figures.at.get(placeKey({ ...at, port }))
  const own = figureAt('')
  const exits = portsOf(record).map(({ id }) => ({ id, figure: figureAt(id) }))
  const wholeShare = (part: number, whole: number) => percent(Math.round(share(part, whole) * 100) / 100)
  return (
    <aside
      aria-label={said.block}
      className="w-72 flex-none overflow-y-auto border-s border-line bg-surface p-4 max-lg:max-h-[45%] max-lg:w-full max-lg:border-s-0 max-lg:border-t"
    >
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 grow wrap-anywhere font-semibold">
          {placeName(document, { ...at, port: '' }, locale)?.block}
        </h2>
        <IconButton label={close} icon={X} size="sm" onClick={onClose} />
      </div>
      {own ? (
        <>
          <p className="mt-2">
            <span className="text-24 font-semibold tabular-nums">{number(own.reached)}</span>{' '}
            <span className="text-ink-2">{said.reached}</span>
          </p>
          <p className="text-12 text-ink-3">{said.ofAll(wholeShare(own.reached, figures.begun))}</p>
          <dl className="mt-3 flex flex-col gap-1">
            {exits.map(({ id, figure }) => (
              <Line
                key={id}
                name={placeName(document, { ...at, port: id }, locale)?.exit ?? id}
                value={number(figure?.reached ?? 0)}
                part={wholeShare(figure?.reached ?? 0, own.reached)}
              />
            ))}
            {own.open > 0 ? (
              <Line name={said.here} value={number(own.open)} part={wholeShare(own.open, own.reached)} />
            ) : null}
            {own.completed > 0 ? (
              <Line
                name={said.endedHere}
                value={number(own.completed)}
                part={wholeShare(own.completed, own.reached)}
              />
            ) : null}
          </dl>
          {[own, ...exits.flatMap(({ figure }) => figure ?? [])]
            .filter(({ lost }) => lost > 0)
            .map((place) => (
              <Lost key={place.port} document={document} place={place} of={own.reached} figures={figures} />
            ))}
        </>
      ) : (
        <p className="mt-2 text-ink-2">{said.nobody}</p>
      )}
    </aside>
  )
}

function Line({ name, value, part }: { name: string; value: string; part: string }) {
  return (
    <div className="flex items-baseline gap-2">
      <dt className="min-w-0 grow truncate text-ink-2" title={name}>
        {name}
      </dt>
      <dd className="font-medium tabular-nums">{value}</dd>
      <dd className="w-11 text-end text-12 text-ink-3 tabular-nums">{part}</dd>
    </div>
  )
}

function Lost({
  document,
  place,
  of,
  figures,
}: {
  document: FlowDocument
  place: PlaceFigure
  of: number
  figures: PlaceFigures
}) {
  const said = useWords(resultsWords)
  const locale = useLocale()
  const { number, percent } = useFormats()
  const exit = placeName(document, place, locale)?.exit
  return (
    <div className="mt-4 rounded-card bg-danger-soft p-3">
      <p className="text-danger-ink">
        <span className="text-18 font-semibold tabular-nums">{number(place.lost)}</span> {said.lostHere}{' '}
        <span className="text-12 tabular-nums">
          ({percent(Math.round(share(place.lost, of) * 100) / 100)})
        </span>
      </p>
      <p className="text-12 text-ink-2">{exit ? said.byExit(exit) : said.leftAt}</p>
      <Button size="sm" className="mt-2" onClick={() => figures.onLoss(place)}>
        {said.readLost}
      </Button>
    </div>
  )
}

const panelWords = words({ en: { close: 'Close' }, fr: { close: 'Fermer' } })
