'use client'

import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { useFormats } from '#app/_words/use-formats.ts'
import { useWords } from '#app/_words/use-words.ts'
import type { BlockRecord } from '#flow/document.ts'
import { plural, words } from '#flow/words.ts'
import { BlockNode } from '../bots/[botId]/edit/_canvas/block-node.tsx'
import type { ShapedExit } from '../bots/[botId]/edit/_canvas/block-shape.ts'
import { blockShape, blockWidth } from '../bots/[botId]/edit/_canvas/block-shape.ts'
import { useCanvasView } from '../bots/[botId]/edit/_canvas/canvas-context.tsx'
import type { BlockNode as BlockNodeType } from '../bots/[botId]/edit/_canvas/canvas-nodes.ts'
import { useBlock, useEdited } from '../bots/[botId]/edit/_editor/editor-context.tsx'
import type { PlaceFigure, PlaceFigures } from './figure-context.ts'
import { placeKey, useFigures } from './figure-context.ts'

/** A block to look at: as the editor draws it, with its figures around it. */
export const ReadBlock = memo(function ReadBlock(props: NodeProps<BlockNodeType>) {
  const record = useBlock(props.id)
  const figures = useFigures()
  const flow = useEdited((editor) => editor.flowId())
  const own = figures?.at.get(placeKey({ flow, block: props.id, port: '' }))
  return (
    <div className="relative">
      <BlockNode {...props} />
      {figures && own && record ? <Counted figures={figures} own={own} record={record} /> : null}
    </div>
  )
})

function Counted({ figures, own, record }: { figures: PlaceFigures; own: PlaceFigure; record: BlockRecord }) {
  const said = useWords(figureWords)
  const { number, percent } = useFormats()
  const { reading } = useCanvasView()
  const shape = blockShape(record, reading)
  const { reached } = own
  return (
    <>
      <div
        className="absolute start-0 bottom-full mb-1 flex h-6 items-center gap-1.5 whitespace-nowrap text-12"
        style={{ width: blockWidth }}
      >
        <span className="font-semibold text-ink-1 tabular-nums" title={said.reached}>
          {number(reached)}
        </span>
        <span className="text-ink-3 tabular-nums">{percent(roundedShare(reached, figures.begun))}</span>
        {own.open > 0 ? <span className="text-ink-3">{said.here(own.open)}</span> : null}
        {own.completed > 0 ? <span className="text-success-ink">{said.ended(own.completed)}</span> : null}
        {own.lost > 0 ? <Loss place={own} of={reached} onLoss={figures.onLoss} className="ms-auto" /> : null}
      </div>
      {shape.exits.map((exit) => (
        <ExitFigure key={exit.port.id} exit={exit} own={own} figures={figures} />
      ))}
    </>
  )
}

function ExitFigure({ exit, own, figures }: { exit: ShapedExit; own: PlaceFigure; figures: PlaceFigures }) {
  const { percent, number } = useFormats()
  const place = figures.at.get(placeKey({ ...own, port: exit.port.id }))
  if (!place) return null
  return (
    <span
      className="-translate-y-full absolute flex items-center gap-1 whitespace-nowrap pb-1 text-11 text-ink-2 leading-4 tabular-nums"
      style={{ top: exit.y, left: blockWidth + 8 }}
      title={`${exit.label}: ${number(place.reached)}`}
    >
      {percent(roundedShare(place.reached, own.reached))}
      {place.lost > 0 ? <Loss place={place} of={own.reached} onLoss={figures.onLoss} /> : null}
    </span>
  )
}

function Loss({
  place,
  of,
  onLoss,
  className,
}: {
  place: PlaceFigure
  of: number
  onLoss: PlaceFigures['onLoss']
  className?: string
}) {
  const said = useWords(figureWords)
  const { number, percent } = useFormats()
  return (
    <button
      type="button"
      title={said.read(place.lost)}
      aria-label={said.read(place.lost)}
      onClick={(event) => {
        event.stopPropagation()
        onLoss(place)
      }}
      className={classes(
        'nodrag nopan flex h-5 cursor-pointer items-center gap-1 rounded-full bg-danger-soft px-2 text-11 font-medium text-danger-ink tabular-nums transition-colors hover:bg-danger hover:text-on-danger',
        className,
      )}
    >
      −{number(place.lost)}
      <span className="opacity-80">{percent(roundedShare(place.lost, of))}</span>
    </button>
  )
}

/** A share as canvases show it: in whole hundredths, but never nothing for something. */
function roundedShare(part: number, whole: number): number {
  if (whole === 0) return 0
  const hundredths = Math.round((part / whole) * 100)
  return (part > 0 ? Math.max(1, hundredths) : 0) / 100
}

const figureWords = words({
  en: {
    reached: 'Conversations that came here',
    here: (count: number) => `${count} here now`,
    ended: (count: number) => plural('en', count, { one: '# ended here', other: '# ended here' }),
    read: (count: number) =>
      plural('en', count, {
        one: 'Read the # conversation lost here',
        other: 'Read the # conversations lost here',
      }),
  },
  fr: {
    reached: 'Conversations arrivées ici',
    here: (count: number) => `${count} ici en ce moment`,
    ended: (count: number) => plural('fr', count, { one: '# terminée ici', other: '# terminées ici' }),
    read: (count: number) =>
      plural('fr', count, {
        one: 'Lire la conversation perdue ici',
        other: 'Lire les # conversations perdues ici',
      }),
  },
})
