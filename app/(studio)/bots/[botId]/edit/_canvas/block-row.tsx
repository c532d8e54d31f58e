'use client'

import { FileText, Film, Image, Music } from 'lucide-react'
import { classes } from '#app/_ui/classes.ts'
import { useLocale } from '#app/_words/use-locale.ts'
import { blockOf } from '#flow/blocks/registry.ts'
import { useEdited } from '../_editor/editor-context.tsx'
import { BlockIcon } from './block-icon.tsx'
import type { ShapedRow } from './block-shape.ts'
import { pieces } from './row-text.ts'

/** One row of a block, drawn as the visitor will see it, at the place and height that its shape has computed. */
export function BlockRow({ shaped }: { shaped: ShapedRow }) {
  const { row, text, y, height, lines } = shaped
  const style = { top: y, height }
  switch (row.type) {
    case 'bubble':
      return (
        <div
          className={classes(
            'absolute inset-x-3 overflow-hidden rounded-[12px] rounded-es-[4px] bg-sunken px-3 py-[7px]',
            text ? 'text-ink-1' : 'text-ink-3 italic',
          )}
          style={style}
        >
          <Clamped text={text || '…'} lines={lines} />
        </div>
      )
    case 'option':
      return (
        <div
          className="absolute inset-x-3 flex items-center rounded-full border border-line-strong bg-surface px-3 text-accent-ink"
          style={style}
        >
          <span className="truncate">{text || '…'}</span>
        </div>
      )
    case 'input':
      return (
        <div
          className="absolute inset-x-3 flex items-center gap-2 rounded-control border border-line-strong border-dashed bg-surface px-3 text-ink-3"
          style={style}
        >
          <BlockIcon name={row.icon} className="size-3.5 shrink-0" />
          <span className="truncate">{text}</span>
        </div>
      )
    case 'line':
      return (
        <div className="absolute inset-x-3 flex gap-2 px-1 py-0.5 text-ink-2" style={style}>
          {row.icon && <BlockIcon name={row.icon} className="mt-0.5 size-3.5 shrink-0 text-ink-3" />}
          <Clamped text={text} lines={lines} />
        </div>
      )
    case 'place':
      return (
        <div className="absolute inset-x-3 flex items-center gap-2 px-1 text-ink-2" style={style}>
          <BlockIcon name={row.icon} className="size-3.5 shrink-0 text-ink-3" />
          <PlaceName flow={row.flow} block={row.block} />
        </div>
      )
    case 'media':
      return <MediaRow kind={row.kind} url={row.url} alt={text} style={style} />
  }
}

/** What a place is called now: only this row is drawn anew when it is renamed. */
function PlaceName({ flow, block }: { flow: string; block: string }) {
  const locale = useLocale()
  const name = useEdited((editor) => {
    const to = editor.document().flows[flow || editor.flowId()]
    const record = block ? to?.blocks[block] : undefined
    const blockName = record && (record.name || blockOf(record.type)?.words[locale].title)
    return [flow && to?.name, blockName].filter(Boolean).join(' › ')
  })
  return <span className="truncate">{name || '…'}</span>
}

function Clamped({ text, lines }: { text: string; lines: number }) {
  return (
    <p className="wrap-anywhere overflow-hidden leading-[18px]" style={clampStyle(lines)}>
      {pieces(text).map((piece, i) =>
        'variable' in piece ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name and are drawn anew together
          <span key={i} className="rounded-small bg-accent-soft px-1 text-accent-ink">
            {piece.variable}
          </span>
        ) : (
          piece.text
        ),
      )}
    </p>
  )
}

function clampStyle(lines: number) {
  return {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    maxHeight: lines * 18,
  } as const
}

const mediaIcons = { image: Image, video: Film, audio: Music, file: FileText }

function MediaRow({
  kind,
  url,
  alt,
  style,
}: {
  kind: keyof typeof mediaIcons
  url: string
  alt: string
  style: object
}) {
  const Icon = mediaIcons[kind]
  const shown = kind === 'image' && /^(https:\/\/|\/)/.test(url)
  return (
    <div
      className="absolute inset-x-3 flex items-center gap-2 overflow-hidden rounded-[12px] bg-sunken px-3 text-ink-3"
      style={style}
    >
      {shown ? (
        // biome-ignore lint/performance/noImgElement: any address of the author's, shown as it is
        <img
          src={url}
          alt={alt}
          loading="lazy"
          className="absolute inset-0 size-full object-cover"
          draggable={false}
        />
      ) : (
        <>
          <Icon aria-hidden className="size-4 shrink-0" strokeWidth={1.75} />
          <span className="truncate">{alt || url}</span>
        </>
      )}
    </div>
  )
}
