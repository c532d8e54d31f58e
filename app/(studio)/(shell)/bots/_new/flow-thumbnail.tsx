import type { Family } from '#flow/blocks/define-block.ts'
import type { FlowDocument } from '#flow/document.ts'
import { flowPicture } from './flow-picture.ts'

/** A bot's main flow, small: to recognise it by, not to read. Its height is known before it is drawn. */
export function FlowThumbnail({ document }: { document: FlowDocument }) {
  const flow = document.flows[document.main]
  if (!flow) return null
  const { viewBox, blocks, wires } = flowPicture(flow)
  return (
    <svg
      aria-hidden
      viewBox={viewBox}
      preserveAspectRatio="xMinYMid meet"
      className="mt-2 block h-16 w-full sm:h-24"
    >
      <path d={wires} className="fill-none stroke-line-strong" vectorEffect="non-scaling-stroke" />
      {blocks.map(({ id, family, ...box }) => (
        <rect key={id} {...box} rx={32} className={fills[family]} />
      ))}
    </svg>
  )
}

const fills: { [F in Family]: string } = {
  say: 'fill-say',
  ask: 'fill-ask',
  decide: 'fill-decide',
  do: 'fill-do',
  human: 'fill-human',
  structure: 'fill-structure',
}
