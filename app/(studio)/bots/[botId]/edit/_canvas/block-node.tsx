'use client'

import type { NodeProps } from '@xyflow/react'
import { Handle, Position } from '@xyflow/react'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { classes } from '#app/_ui/classes.ts'
import { FamilyTile } from '#app/_ui/family-tile.tsx'
import { useWords } from '#app/_words/use-words.ts'
import type { BlockRecord } from '#flow/document.ts'
import { words } from '#flow/words.ts'
import { useBlock, useEdited } from '../_editor/editor-context.tsx'
import { iconNamed } from './block-icon.tsx'
import { BlockRow } from './block-row.tsx'
import type { BlockShape, ShapedExit } from './block-shape.ts'
import { blockShape, blockWidth, headerHeight } from './block-shape.ts'
import { useCanvasView } from './canvas-context.tsx'
import type { BlockNode as BlockNodeType } from './canvas-nodes.ts'
import { wireId } from './canvas-nodes.ts'
import { familyEdge } from './family-style.ts'

/** A block on the canvas: what the visitor will see, with its exits. Reads its own record, so typing redraws it alone. */
export const BlockNode = memo(function BlockNode({ id, selected }: NodeProps<BlockNodeType>) {
  const record = useBlock(id)
  return record ? <BlockCard id={id} record={record} selected={selected} /> : null
})

function BlockCard({ id, record, selected }: { id: string; record: BlockRecord; selected: boolean }) {
  const { reading, problems, trail, found, others } = useCanvasView()
  const shape = blockShape(record, reading)
  const problem = problems.get(id)
  const other = others.get(id)
  const dimmed = record.disabled || (found && !found.has(id))
  return (
    <div
      className={classes(
        'relative rounded-card border bg-raised text-13 transition-opacity duration-feedback',
        selected ? 'border-accent ring-2 ring-accent' : 'border-line-strong',
        trail.blocks.has(id) && !selected && 'border-accent-ring',
        trail.current === id && 'block-running',
        dimmed && 'opacity-45',
      )}
      style={{
        width: blockWidth,
        height: shape.height,
        ...(other && { outline: `2px solid ${other.color}` }),
      }}
    >
      <span className={classes('absolute inset-y-0 start-0 w-1 rounded-s-card', familyEdge[shape.family])} />
      <Header shape={shape} record={record} problem={problem} />
      {shape.rows.map((row) => (
        <BlockRow key={`${row.y}`} shaped={row} />
      ))}
      {shape.exitsFrom !== null && (
        <span className="absolute inset-x-3 border-line border-t" style={{ top: shape.exitsFrom }} />
      )}
      {shape.exits.map((exit) => (
        <Exit key={exit.port.id} block={id} exit={exit} />
      ))}
      {record.type !== 'start' && (
        <Handle
          type="target"
          id="in"
          position={Position.Left}
          className="block-dot"
          style={{ top: headerHeight / 2 }}
        />
      )}
      {other && (
        <span
          className="-top-5 absolute end-0 max-w-40 truncate rounded-small px-1.5 text-11 text-on-person"
          style={{ backgroundColor: other.color }}
        >
          {other.name}
        </span>
      )}
    </div>
  )
}

function Header({
  shape,
  record,
  problem,
}: {
  shape: BlockShape
  record: BlockRecord
  problem: { worst: 'error' | 'warning' | 'advice'; count: number } | undefined
}) {
  const said = useWords(blockWords)
  return (
    <div className="flex items-center gap-2 ps-3 pe-3" style={{ height: headerHeight }}>
      <FamilyTile family={shape.family} icon={iconNamed(shape.icon)} size="sm" />
      <span className="truncate font-medium text-ink-2">{shape.title}</span>
      {record.disabled && <span className="ms-auto shrink-0 text-11 text-ink-3">{said.disabled}</span>}
      {problem && problem.worst !== 'advice' && (
        <span
          title={said.problems(problem.count)}
          className={classes(
            'ms-auto flex shrink-0 items-center gap-1 text-11',
            problem.worst === 'error' ? 'text-danger-ink' : 'text-warning-ink',
          )}
        >
          {problem.worst === 'error' ? (
            <CircleAlert aria-hidden className="size-3.5" />
          ) : (
            <TriangleAlert aria-hidden className="size-3.5" />
          )}
          {problem.count > 1 && problem.count}
        </span>
      )}
      {shape.broken && !problem && <TriangleAlert aria-hidden className="ms-auto size-3.5 text-danger-ink" />}
    </div>
  )
}

function Exit({ block, exit }: { block: string; exit: ShapedExit }) {
  const { port, label, y, inRow } = exit
  const { trail } = useCanvasView()
  const isWired = useEdited((editor) => {
    const flow = editor.document().flows[editor.flowId()]
    const target = flow?.edges[block]?.[port.id]
    return target !== undefined && Object.hasOwn(flow?.blocks ?? {}, target)
  })
  const taken = trail.wires.has(wireId(block, port.id))
  return (
    <>
      {!inRow && (
        <span
          className={classes(
            '-translate-y-1/2 absolute end-4 max-w-56 truncate text-12',
            port.kind === 'other' ? 'text-ink-3' : 'text-ink-2',
          )}
          style={{ top: y }}
        >
          {label}
        </span>
      )}
      <Handle
        type="source"
        id={port.id}
        position={Position.Right}
        title={label}
        className={classes(
          'block-dot',
          isWired && 'block-dot-wired',
          taken && 'block-dot-taken',
          !isWired && port.kind !== 'other' && 'block-dot-open',
          !isWired && port.required && 'block-dot-required',
        )}
        style={{ top: y }}
      />
    </>
  )
}

const blockWords = words({
  en: {
    disabled: 'Disabled',
    problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  },
  fr: {
    disabled: 'Désactivé',
    problems: (count: number) => (count < 2 ? `${count} problème` : `${count} problèmes`),
  },
})
